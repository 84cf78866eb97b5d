package vn.thidua.server;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The office as a web application: every module below this package. */
@SpringBootApplication
@EnableScheduling
public class ThiDuaServer {}
