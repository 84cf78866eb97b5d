package vn.thidua.documents.reading;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** The straight lines drawn on a page, from which the cells of its tables are known. */
final class PdfRules extends PDFGraphicsStreamEngine {

    /** What is thicker is no line, what is shorter neither. */
    private static final double THICK = 3;

    private static final double SHORT = 4;

    /** More lines than that are a drawing. */
    private static final int MOST = 6000;

    /**
     * A straight line, in points from the top left corner of the page.
     *
     * @param across whether it runs from left to right
     * @param at its height, or its distance from the left
     */
    record Rule(boolean across, double at, double from, double to) {}

    private final List<Rule> rules = new ArrayList<>();
    private final GeneralPath path = new GeneralPath();
    private final PDRectangle box;

    private PdfRules(PDPage page) {
        super(page);
        this.box = page.getCropBox();
    }

    /** The lines of a page; none where the page is turned. */
    static List<Rule> of(PDPage page) throws IOException {
        PdfRules reader = new PdfRules(page);
        if (page.getRotation() == 0) {
            reader.processPage(page);
        }
        return reader.rules;
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.moveTo(p0.getX(), p0.getY());
        path.lineTo(p1.getX(), p1.getY());
        path.lineTo(p2.getX(), p2.getY());
        path.lineTo(p3.getX(), p3.getY());
        path.closePath();
    }

    @Override
    public void drawImage(PDImage image) {
        // Pictures have no cells.
    }

    @Override
    public void clip(int windingRule) {
        // What is cut off is a part of a line at most.
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        lineTo(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        Point2D point = path.getCurrentPoint();
        return point == null ? new Point2D.Double() : point;
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public void endPath() {
        path.reset();
    }

    @Override
    public void strokePath() {
        sides();
    }

    @Override
    public void fillPath(int windingRule) {
        filled();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        sides();
    }

    @Override
    public void shadingFill(COSName shading) {
        // Colours have no cells.
    }

    /** A path that is drawn: its sides are lines. */
    private void sides() {
        double[] at = new double[6];
        double[] first = new double[2];
        double[] last = new double[2];
        for (PathIterator i = path.getPathIterator(new AffineTransform()); !i.isDone(); i.next()) {
            switch (i.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> {
                    first = new double[] {at[0], at[1]};
                    last = first;
                }
                case PathIterator.SEG_LINETO -> {
                    rule(last[0], last[1], at[0], at[1]);
                    last = new double[] {at[0], at[1]};
                }
                case PathIterator.SEG_CLOSE -> rule(last[0], last[1], first[0], first[1]);
                default -> {
                    // Curves are no lines of a table.
                }
            }
        }
        path.reset();
    }

    /** A path that is filled: a line where it is thin. */
    private void filled() {
        java.awt.geom.Rectangle2D bounds = path.getBounds2D();
        path.reset();
        if (bounds.getHeight() <= THICK) {
            rule(bounds.getMinX(), bounds.getCenterY(), bounds.getMaxX(), bounds.getCenterY());
        } else if (bounds.getWidth() <= THICK) {
            rule(bounds.getCenterX(), bounds.getMinY(), bounds.getCenterX(), bounds.getMaxY());
        }
    }

    private void rule(double x1, double y1, double x2, double y2) {
        double left = Math.min(x1, x2) - box.getLowerLeftX();
        double right = Math.max(x1, x2) - box.getLowerLeftX();
        double top = box.getUpperRightY() - Math.max(y1, y2);
        double bottom = box.getUpperRightY() - Math.min(y1, y2);
        if (rules.size() >= MOST) {
            return;
        }
        if (bottom - top < THICK && right - left > SHORT) {
            rules.add(new Rule(true, (top + bottom) / 2, left, right));
        } else if (right - left < THICK && bottom - top > SHORT) {
            rules.add(new Rule(false, (left + right) / 2, top, bottom));
        }
    }
}
