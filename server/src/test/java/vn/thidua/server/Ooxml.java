package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;

/** Whether a Word file keeps to the schema of its format (ECMA-376): what does not is what Word offers to repair. */
final class Ooxml {

    private Ooxml() {}

    static void isValid(String name, byte[] file) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            List<String> faults = new ArrayList<>();
            look(document.getDocument(), faults);
            document.getFooterList().forEach(footer -> look(footer._getHdrFtr(), faults));
            document.getHeaderList().forEach(header -> look(header._getHdrFtr(), faults));
            assertThat(faults).as(name).isEmpty();
        }
    }

    private static void look(XmlObject part, List<String> faults) {
        List<XmlError> found = new ArrayList<>();
        part.validate(new XmlOptions().setErrorListener(found));
        found.forEach(fault -> faults.add(fault.getMessage()));
    }
}
