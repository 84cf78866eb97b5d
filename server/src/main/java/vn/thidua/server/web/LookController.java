package vn.thidua.server.web;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How one likes to see pages: language, light or dark. */
@Controller
@OwnTransactions
public final class LookController {

    @PostMapping("/look")
    ResponseEntity<Void> look(@RequestParam String what, @RequestParam String value, @RequestParam String back) {
        String name = what.equals("theme") ? "theme" : "lang";
        String kept = value.matches("[a-z]{2,5}") ? value : "vi";
        String to = LocalPath.of(back).orElse("/");
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(
                        HttpHeaders.SET_COOKIE,
                        ResponseCookie.from(name, kept)
                                .path("/")
                                .maxAge(Duration.ofDays(365))
                                .sameSite("Lax")
                                .httpOnly(true)
                                .build()
                                .toString())
                .header(HttpHeaders.LOCATION, to)
                .build();
    }
}
