/**
 * What the public reads without signing in: what a named person publishes from a day on, withdraws or corrects; the pages,
 * the search of honours and the open data made from that and from nothing else. It owns public_site, public_item,
 * public_note and search_removal.
 */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.publication;
