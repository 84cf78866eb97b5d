package vn.thidua.server.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Templates, files that never change, and what pages share. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final PageInterceptor pages;
    private final List<HandlerMethodArgumentResolver> resolvers;

    WebConfiguration(PageInterceptor pages, List<HandlerMethodArgumentResolver> resolvers) {
        this.pages = pages;
        this.resolvers = List.copyOf(resolvers);
    }

    @Bean
    static TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    @Bean
    static ViewResolver templateViews(TemplateEngine engine) {
        return new TemplateViews(engine);
    }

    private record TemplateViews(TemplateEngine engine) implements ViewResolver, Ordered {
        @Override
        public org.springframework.web.servlet.@org.jspecify.annotations.Nullable View resolveViewName(
                String name, java.util.Locale locale) {
            return engine.hasTemplate(name + ".jte") ? new JteView(engine, name + ".jte") : null;
        }

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> to) {
        to.addAll(resolvers);
        to.add(new TextsResolver());
        to.add(new AnswerResolver());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new IdAddresses());
        registry.addInterceptor(pages);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        CacheControl year =
                CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
        registry.addResourceHandler("/lib/tabler/1.4.0/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/tabler__core/1.4.0/dist/")
                .setCacheControl(year);
        registry.addResourceHandler("/lib/htmx/2.0.10/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/htmx.org/2.0.10/dist/")
                .setCacheControl(year);
        registry.addResourceHandler("/lib/echarts/5.5.0/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/echarts/5.5.0/")
                .setCacheControl(year);
        registry.addResourceHandler("/lib/codemirror/5.65.16/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/codemirror/5.65.16/")
                .setCacheControl(year);
        registry.addResourceHandler("/fonts/**")
                .addResourceLocations("classpath:/static/fonts/")
                .setCacheControl(year);
        registry.addResourceHandler("/own/**")
                .addResourceLocations("classpath:/static/own/")
                .setCacheControl(CacheControl.maxAge(Duration.ofMinutes(10)));
    }
}
