package vn.thidua.server.web;

import java.util.Optional;

/**
 * What became of a form that was sent.
 *
 * @param location where the browser was sent; empty where a page was shown at once
 * @param notice what the next page says
 */
record FormAnswer(String location, Optional<Notice> notice) {}
