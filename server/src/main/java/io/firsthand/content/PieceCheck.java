package io.firsthand.content;

import io.firsthand.capture.Choices;
import io.firsthand.content.Piece.Wish;
import io.firsthand.identity.People;
import io.firsthand.identity.Person;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.web.Days;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bounds what somebody says of a piece of content. */
final class PieceCheck {

    private static final int TITLE = 200;
    private static final int BRIEF = 4_000;
    private static final int LINK = 2_000;

    private final List<Mistake> mistakes = new ArrayList<>();

    List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    Wish check(Wish it, People people) {
        var title = BuyerQuestions.tidy(it.title());
        wrong(title.isEmpty(), "title", Reason.MISSING, "");
        wrong(title.length() > TITLE, "title", Reason.TOO_LONG, String.valueOf(TITLE));
        var brief =
                it.brief() == null || it.brief().isBlank() ? null : it.brief().strip();
        wrong(brief != null && brief.length() > BRIEF, "brief", Reason.TOO_LONG, String.valueOf(BRIEF));
        wrong(brief != null && brief.indexOf('\0') >= 0, "brief", Reason.NOT_TEXT, "");
        wrong(it.due() != null && !Days.isLikely(it.due()), "due", Reason.NOT_A_DATE, "");
        choice("audience", it.audience(), Choices.ROLES);
        choice("awareness", it.awareness(), Choices.AWARENESS);
        wrong(
                it.owner() != null
                        && people.find(it.owner()).filter(Person::active).isEmpty(),
                "owner",
                Reason.UNKNOWN_PERSON,
                "");
        return new Wish(title, it.kind(), it.audience(), it.awareness(), brief, it.due(), it.owner());
    }

    private void choice(String field, @Nullable String given, List<String> known) {
        wrong(given != null && !known.contains(given), field, Reason.UNKNOWN_CHOICE, String.join(", ", known));
    }

    String language(String given) {
        wrong(!given.matches("[a-z]{2}"), "language", Reason.UNKNOWN_CHOICE, "en, de, fr …");
        return given;
    }

    /** An address on the web: whoever follows it leaves us. */
    String link(String given) {
        var link = given.strip();
        wrong(link.isEmpty(), "link", Reason.MISSING, "");
        wrong(link.length() > LINK, "link", Reason.TOO_LONG, String.valueOf(LINK));
        wrong(!link.isEmpty() && !isWeb(link), "link", Reason.NOT_A_DOMAIN, "https://");
        return link;
    }

    private static boolean isWeb(String link) {
        try {
            var uri = new URI(link);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private void wrong(boolean isWrong, String field, Reason reason, String detail) {
        if (isWrong) {
            mistakes.add(new Mistake(field, reason, detail));
        }
    }
}
