package vn.thidua.server.campaign;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import vn.thidua.server.identity.WhoAsks;

/** The campaign of an address {@code /campaigns/{id}/…}, where whoever asks may see it; refused as unknown else. */
@Component
class CampaignArguments implements HandlerMethodArgumentResolver {

    private final Campaigns campaigns;
    private final WhoAsks whoAsks;

    CampaignArguments(Campaigns campaigns, WhoAsks whoAsks) {
        this.campaigns = campaigns;
        this.whoAsks = whoAsks;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Campaign.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest http = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        Map<?, ?> variables = (Map<?, ?>) http.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        // Digits and nothing else, or the address would have been refused.
        return campaigns.campaign(whoAsks.of(http), Long.parseLong(String.valueOf(variables.get("id"))));
    }
}
