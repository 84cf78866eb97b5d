package vn.thidua.server.classification;

import java.util.List;
import vn.thidua.server.web.ClassLine;
import vn.thidua.server.web.MendLine;
import vn.thidua.server.web.WhyLine;

/**
 * Where one subject stands in one classification, why, and what is lacking for the next better class.
 *
 * @param next label of the next better class; empty where there is none to reach
 * @param lacks what that class asks and is not met; none where it is all met, and only its places or a cap stand in the way
 */
public record Standing(ClassLine line, List<WhyLine> why, String next, List<MendLine> lacks) {}
