package vn.thidua.server.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Templates, files that never change, and what pages share. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private static final Pattern DIGITS = Pattern.compile("-?[0-9]{1,18}");

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
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new Ids());
    }

    /** An id is digits and nothing else: «0x1» or «+1» name nothing, though the standard reader takes them. */
    private static final class Ids implements Converter<String, @Nullable Long> {
        @Override
        @SuppressWarnings(
                "NullAway") // The result may be null where the type argument says so; the prover does not see it.
        public @Nullable Long convert(String text) {
            if (text.isBlank()) {
                return null;
            }
            if (!DIGITS.matcher(text.strip()).matches()) {
                throw new NumberFormatException(text);
            }
            return Long.valueOf(text.strip());
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
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
        registry.addResourceHandler("/fonts/**")
                .addResourceLocations("classpath:/static/fonts/")
                .setCacheControl(year);
        registry.addResourceHandler("/own/**")
                .addResourceLocations("classpath:/static/own/")
                .setCacheControl(CacheControl.maxAge(Duration.ofMinutes(10)));
    }
}
