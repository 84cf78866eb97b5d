package vn.thidua.server;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The office as a web application: every module below this package. */
@SpringBootApplication
public class ThiDuaServer {}
