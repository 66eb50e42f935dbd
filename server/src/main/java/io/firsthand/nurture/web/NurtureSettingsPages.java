package io.firsthand.nurture.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.web.LeadProblems;
import io.firsthand.nurture.NurtureRules;
import io.firsthand.nurture.NurtureSettings;
import io.firsthand.track.Track;
import io.firsthand.track.Tracks;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What holds for all tracks: how many mails a person gets at most, who we are, where returned leads go. */
@Controller
@RequestMapping("/settings/nurture")
@Requires(Permission.MANAGE_WORKSPACE)
class NurtureSettingsPages {

    private final NurtureRules rules;
    private final Tracks tracks;
    private final LeadProblems problems;

    NurtureSettingsPages(NurtureRules rules, Tracks tracks, LeadProblems problems) {
        this.rules = rules;
        this.tracks = tracks;
        this.problems = problems;
    }

    @GetMapping
    View show() {
        var now = rules.get();
        var track = now.returnTrack();
        var second = now.secondTrack();
        return page(
                Map.of(
                        "capMails", String.valueOf(now.capMails()),
                        "capDays", String.valueOf(now.capDays()),
                        "imprint", now.imprint(),
                        "returnTrack", track == null ? "" : track.toString(),
                        "secondTrack", second == null ? "" : second.toString()),
                Mistakes.NONE);
    }

    @PostMapping
    View save(@RequestParam Map<String, String> typed, Actor actor, Locale locale) {
        var wish = new NurtureSettings(
                number(typed, "capMails"),
                number(typed, "capDays"),
                typed.getOrDefault("imprint", ""),
                track(typed, "returnTrack"),
                track(typed, "secondTrack"));
        var mistakes = rules.set(wish, actor);
        return mistakes.isEmpty()
                ? Redirect.to("/settings/nurture").saying("nurture.settings.saved")
                : page(typed, problems.told(mistakes, locale)).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private @Nullable UUID track(Map<String, String> typed, String name) {
        var given = typed.getOrDefault(name, "");
        return tracks.all().stream()
                .map(Track::id)
                .filter(it -> it.toString().equals(given))
                .findFirst()
                .orElse(null);
    }

    private NurtureSettingsPage page(Map<String, String> typed, Mistakes mistakes) {
        return new NurtureSettingsPage(
                typed, tracks.all().stream().filter(Track::isLive).toList(), mistakes);
    }

    /** 0, which is out of range, for anything that is no number. */
    private static int number(Map<String, String> typed, String name) {
        var text = typed.getOrDefault(name, "").strip();
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    }
}
