package vn.thidua.server.campaign;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.thidua.server.kernel.Refusal;

/**
 * Takes no form about a campaign that was called off, closed, put away or discarded, whichever module it is for; but what was
 * decided in it is still printed, handed over, corrected and revoked, which may be years later, and who spoke to a public
 * list is still answered. What is not taken is not offered either ({@code Actor.may}).
 */
@Component
final class EndedCampaigns implements HandlerInterceptor, WebMvcConfigurer {

    private static final Pattern OF_CAMPAIGN = Pattern.compile("/campaigns/(\\d{1,18})/"
            + "(?!steps/|decisions/(?:\\d+|ceremony)(?:/|$)|postings/\\d+/(?:opinions|withdraw|take-down)(?:/|$)"
            + "|ranking/\\d+/prove$).*");

    /** Pages that are there for an act alone. */
    private static final Pattern ACTS = Pattern.compile("/campaigns/(\\d{1,18})/(?:correct|facts/import)");

    private final Campaigns campaigns;

    EndedCampaigns(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/campaigns/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Pattern refused = request.getMethod().equals("POST") ? OF_CAMPAIGN : ACTS;
        Matcher path = refused.matcher(request.getRequestURI());
        if (path.matches() && campaigns.end(Long.parseLong(path.group(1))).isPresent()) {
            throw Refusal.bad("campaign-over");
        }
        return true;
    }
}
