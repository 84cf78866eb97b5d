/** This installation as others know it: the key in its data folder by which it, and they, recognise what it made. It owns no table. */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.installation;
