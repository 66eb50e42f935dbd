package io.firsthand.web;

import static java.util.Comparator.comparingInt;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Renders what is {@link Html}, with everything about the request that a template may ask {@link Page} for. */
@Component
class Pages {

    private final TemplateEngine templates;
    private final Words words;
    private final Assets assets;
    private final List<Navigation> navigation;
    private final ObjectProvider<Unread> bell;
    private final ObjectProvider<TravelTime> travel;
    private final ObjectProvider<PlatformTransactionManager> transactions;
    private final Clock clock;

    Pages(
            TemplateEngine templates,
            Words words,
            Assets assets,
            List<Navigation> navigation,
            ObjectProvider<Unread> bell,
            ObjectProvider<TravelTime> travel,
            ObjectProvider<PlatformTransactionManager> transactions,
            Clock clock) {
        this.templates = templates;
        this.words = words;
        this.assets = assets;
        this.navigation = navigation;
        this.bell = bell;
        this.travel = travel;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Nothing reaches the response before the whole page is there, so that a failing template becomes a clean error. */
    void write(Html html, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var output = new Utf8ByteOutput();
        var page = of(request);
        Page.run(page, () -> templates.render(templateOf(html.getClass()), html, output));
        response.setContentType("text/html;charset=UTF-8");
        if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        response.addHeader("Vary", "HX-Request, Cookie, Accept-Language");
        if (page.flash() != null) {
            response.addHeader(HttpHeaders.SET_COOKIE, Redirect.cookie("", Duration.ZERO));
        }
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }

    Page of(HttpServletRequest request) {
        var viewer = Viewer.of(request);
        return new Page(
                RequestContextUtils.getLocale(request),
                Zones.of(request, viewer),
                Theme.of(request),
                clock.instant(),
                pathOf(request),
                asksForAPart(request),
                viewer,
                request.getAttribute("_csrf") instanceof CsrfToken token ? token : null,
                asksForAPart(request) ? null : Flash.arrivedWith(request),
                entriesFor(viewer),
                bell.getIfAvailable(),
                travel.getIfAvailable(),
                words,
                assets,
                templates);
    }

    List<Navigation.Entry> entriesFor(@Nullable Viewer viewer) {
        return viewer == null
                ? List.of()
                : together(() -> navigation.stream()
                        .flatMap(module -> module.entriesFor(viewer).stream())
                        .sorted(comparingInt(Navigation.Entry::order))
                        .toList());
    }

    /** Many small questions to the database in one transaction, not in one each. */
    private List<Navigation.Entry> together(Supplier<List<Navigation.Entry>> asked) {
        var manager = transactions.getIfAvailable();
        if (manager == null) {
            return asked.get();
        }
        var transaction = new TransactionTemplate(manager);
        transaction.setReadOnly(true);
        return transaction.execute(_ -> asked.get());
    }

    private static boolean asksForAPart(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null
                && request.getHeader("HX-Boosted") == null
                && request.getHeader("HX-History-Restore-Request") == null;
    }

    /** The address the browser shows, also while an error page is made in its place. */
    private static String pathOf(HttpServletRequest request) {
        return Stream.of(request.getAttribute("jakarta.servlet.error.request_uri"), request.getRequestURI())
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .orElse("/");
    }

    static String templateOf(Class<?> type) {
        return type.getName().replace("io.firsthand.", "").replace('.', '/') + ".jte";
    }
}
