package io.firsthand.card;

import static io.firsthand.card.FieldKind.EMAIL;
import static io.firsthand.card.FieldKind.WEB;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds addresses of mail and web; what one of them shows mends the other. */
final class NetFields {

    private static final Pattern MAIL =
            Pattern.compile("[\\p{L}0-9._%+-]{1,64}[@®©][\\p{L}0-9-]+(?:[.,]{1,2}[\\p{L}0-9-]+)+");
    private static final Pattern SITE = Pattern.compile(
            "(?:https?[:;.]?/{0,2})?(?:[wvV]{2,4}[.,]{1,2})?[\\p{L}0-9-]{2,63}(?:[.,]{1,2}[\\p{L}0-9-]+)*[.,]([\\p{L}1]{2,12})(?:/[\\w~/-]*)?");
    private static final Pattern LABEL = Pattern.compile(
            "^(?:e-?mail|mail|courriel|correo|web|site|internet|url|www|e|w|m)\\s?[:|]\\s?", Pattern.CASE_INSENSITIVE);
    private static final Pattern PREFIX =
            Pattern.compile("^(?:https?[:;.]?/{0,2})?(?:[wvV]{2,4}[.,]{1,2})", Pattern.CASE_INSENSITIVE);
    private static final List<String> ENDINGS = List.of(
            ("com net org info biz example de at ch fr be es it uk co eu io ai app dev tech us ca nl pt pl cz sk se no dk fi ie lu li gr ro"
                            + " hu hr si br mx ar jp cn in au nz online shop group gmbh solutions consulting digital cloud agency")
                    .split(" "));

    private final Draft draft;

    NetFields(Draft draft) {
        this.draft = draft;
    }

    void find() {
        for (var line : draft.lines()) {
            mail(line);
        }
        for (var line : draft.lines()) {
            site(line);
        }
        agree();
    }

    private void mail(PlacedLine line) {
        var text = LABEL.matcher(line.raw().replace(" ", "")).replaceFirst("");
        var found = MAIL.matcher(text);
        if (found.find()) {
            var value = tidy(found.group().replace('®', '@').replace('©', '@'));
            draft.put(EMAIL, value, line.line().score(), line.worst(found.group()) < 0.5, line);
            draft.leave(line, withoutLabels(text.substring(found.end())));
        }
    }

    private void site(PlacedLine line) {
        var rest = draft.left(line).equals(line.text()) ? line.raw() : draft.left(line);
        var text = LABEL.matcher(rest.replace(" ", "")).replaceFirst("");
        var found = SITE.matcher(text);
        while (found.find()) {
            var value = tidy(found.group());
            if (isSite(value, found.group(1))) {
                draft.put(WEB, withoutScheme(value), line.line().score(), line.worst(found.group()) < 0.5, line);
                draft.leave(line, text.length() - found.group().length() < 6 ? "" : text.replace(found.group(), " "));
                return;
            }
        }
    }

    /** It looks like one, and ends as one: most texts with a dot in them are something else. */
    private boolean isSite(String value, String ending) {
        return !value.contains("@")
                && (PREFIX.matcher(value).find()
                        || ENDINGS.contains(ending.toLowerCase(Locale.ROOT))
                        || domain().filter(value::endsWith).isPresent());
    }

    private Optional<String> domain() {
        return draft.field(EMAIL).map(CardField::value).map(it -> it.substring(it.indexOf('@') + 1));
    }

    /** Two readings of one domain: where they nearly agree, the better one is both. */
    private void agree() {
        var mail = draft.field(EMAIL);
        var web = draft.field(WEB);
        if (mail.isEmpty() || web.isEmpty()) {
            return;
        }
        var box = mail.get().value().substring(0, mail.get().value().indexOf('@') + 1);
        var domain = mail.get().value().substring(box.length());
        var host = web.get().value();
        var site = host.replaceFirst("^www\\.", "").replaceFirst("/.*", "");
        var distance = Fold.distance(domain, site);
        if (distance > 0 && distance <= 2.5) {
            var better = known(domain) != known(site)
                    ? known(site)
                    : isNamed(domain) != isNamed(site)
                            ? isNamed(site)
                            : web.get().confidence() >= mail.get().confidence();
            var chosen = better ? site : domain;
            var lines = draft.lines().stream();
            var all =
                    lines.filter(it -> mail.get().lines().contains(it.index())).toList();
            var webs = draft.lines().stream()
                    .filter(it -> web.get().lines().contains(it.index()))
                    .toList();
            draft.replace(EMAIL, box + chosen, mail.get().confidence() / 100.0, distance >= 1, all);
            draft.replace(WEB, host.replace(site, chosen), web.get().confidence() / 100.0, distance >= 1, webs);
        }
    }

    /** Whether another line, of a company perhaps, says the same. */
    private boolean isNamed(String domain) {
        var name = domain.replaceFirst("[.-].*", "");
        return name.length() > 3
                && draft.lines().stream()
                        .filter(line -> Stream.of(EMAIL, WEB)
                                .flatMap(kind -> draft.field(kind).stream())
                                .noneMatch(field -> field.lines().contains(line.index())))
                        .anyMatch(line -> Fold.of(line.text()).contains(name)
                                || Fold.german(line.text()).contains(name));
    }

    private static boolean known(String domain) {
        return ENDINGS.contains(domain.substring(domain.lastIndexOf('.') + 1));
    }

    private static String tidy(String address) {
        return address.replace(',', '.')
                .replaceAll("\\.{2,}", ".")
                .replaceAll("[.-]+$", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String withoutScheme(String address) {
        return address.replaceFirst("^https?[:;.]?/{0,2}", "")
                .replaceFirst("^[wv]{2,4}\\.", "www.")
                .replaceFirst("/$", "");
    }

    private static String withoutLabels(String rest) {
        return LABEL.matcher(rest).replaceFirst("");
    }
}
