package vn.thidua.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who still has the first password sees nothing before it is changed. */
@Configuration(proxyBeanMethods = false)
class FirstPassword implements WebMvcConfigurer, HandlerInterceptor {

    private final Actors actors;

    FirstPassword(Actors actors) {
        this.actors = actors;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .excludePathPatterns("/password", "/look", "/sign-in", "/lib/**", "/own/**", "/fonts/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        boolean must = actors.find(request).filter(Actor::mustChange).isPresent();
        if (must) {
            response.sendRedirect("/password");
        }
        return !must;
    }
}
