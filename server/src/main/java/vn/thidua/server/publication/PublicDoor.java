package vn.thidua.server.publication;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.web.FrontDoor;

/** Strangers are led to the public pages as soon as there is anything on them. */
@Component
class PublicDoor implements FrontDoor {

    private final PublicItemTable items;
    private final Today today;
    private final boolean open;

    PublicDoor(PublicItemTable items, Today today, @Value("${thidua.public.open:true}") boolean open) {
        this.items = items;
        this.today = today;
        this.open = open;
    }

    @Override
    public Optional<String> path() {
        return open && items.isAnything(today.day()) ? Optional.of(OpenPage.ROOT) : Optional.empty();
    }
}
