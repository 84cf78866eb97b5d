package vn.thidua.server.publication;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address under which people know the server; that by which it was asked where none is set. */
@Component
class PublicAddress {

    private final String address;

    PublicAddress(@Value("${thidua.address:${THIDUA_ADDRESS:}}") String address) {
        this.address = address.replaceAll("/+$", "");
    }

    /** Scheme and host, without a slash at the end. */
    String host() {
        return address.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                : address;
    }
}
