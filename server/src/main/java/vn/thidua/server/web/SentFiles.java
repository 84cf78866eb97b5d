package vn.thidua.server.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.server.kernel.Texts;

/** The files of a form. No page can put a file back into a form, so whoever must send it again is told which ones to choose again. */
final class SentFiles {

    private SentFiles() {}

    /** What the files that came with a form are called; none where it has no place for files. */
    static List<String> names(HttpServletRequest request) throws IOException, ServletException {
        List<String> names = new ArrayList<>();
        String type = request.getContentType();
        if (type != null && type.startsWith("multipart/")) {
            for (Part part : request.getParts()) {
                String name = part.getSubmittedFileName();
                if (name != null && !name.isBlank()) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** Why a form was refused, and which of its files must be chosen again. */
    static String again(String problem, HttpServletRequest request, Texts texts) {
        try {
            // A refusal that names a file is about that file, which would be sent again in vain.
            List<String> names = names(request).stream()
                    .filter(name -> !problem.contains(name))
                    .toList();
            return problem.isEmpty() || names.isEmpty()
                    ? problem
                    : problem + " " + texts.say("form.files", String.join(", ", names));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }
}
