package vn.thidua.server.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A living page of all components, for those who build pages; in the demonstration only. */
@Controller
@ConditionalOnProperty(name = "thidua.demo", havingValue = "true")
class ComponentsController {

    @GetMapping("/ui")
    String components() {
        return "ui";
    }
}
