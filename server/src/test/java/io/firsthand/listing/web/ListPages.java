package io.firsthand.listing.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.identity.Cast.Member;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Looks at lists as people do. */
record ListPages(MockMvcTester browser, Member member) {

    private static final Pattern LINK = Pattern.compile("row-link\" href=\"(/leads/[^\"]+)\">([^<]*)<");

    ListPages as(Member other) {
        return new ListPages(browser, other);
    }

    MvcTestResult get(String path) {
        return browser.get().uri(URI.create(path)).with(member.signedIn()).exchange();
    }

    MvcTestResult post(String path, Map<String, String> typed) {
        var request = browser.post().uri(URI.create(path)).with(member.signedIn());
        typed.forEach(request::param);
        return request.exchange();
    }

    MvcTestResult post(String path, Map<String, String> typed, List<String> leads) {
        var request = browser.post().uri(URI.create(path)).with(member.signedIn());
        typed.forEach(request::param);
        leads.forEach(lead -> request.param("lead", lead));
        return request.exchange();
    }

    /** The id of a lead so typed in. */
    String create(Map<String, String> typed) {
        var form = new HashMap<>(typed);
        form.putIfAbsent("source.channel", "booth_conversation");
        var answer = post("/leads", form);
        assertThat(answer).hasStatus(303);
        return String.valueOf(answer.getResponse().getHeader("Location")).replace("/leads/", "");
    }

    static String location(MvcTestResult answer) {
        assertThat(answer).hasStatus(303);
        return String.valueOf(answer.getResponse().getHeader("Location"));
    }

    static List<String> names(MvcTestResult page) {
        try {
            return LINK.matcher(page.getResponse().getContentAsString())
                    .results()
                    .map(it -> it.group(2))
                    .toList();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> create(String... names) {
        return Stream.of(names)
                .map(name -> create(Map.of("contact.name", name)))
                .toList();
    }
}
