package io.firsthand.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Says what is wrong with a design before it goes in front of people. */
final class DesignRules {

    private static final int MOST_QUESTIONS = 30;
    private static final int MOST_CONSENTS = 10;
    private static final int MOST_OPTIONS = 50;
    private static final int MOST_ORIGINS = 50;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 4_000;
    private static final Set<String> NAMING =
            Set.of("contact.name", "contact.givenName", "contact.familyName", "contact.email", "contact.phone");
    private static final Pattern TEXT = Pattern.compile("[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]*");

    private final List<Flaw> flaws = new ArrayList<>();

    private final Set<String> purposes;

    private DesignRules(Set<String> purposes) {
        this.purposes = purposes;
    }

    static List<Flaw> broken(String name, Design design, Set<String> purposes) {
        var rules = new DesignRules(purposes);
        rules.line("name", name, Form.LONGEST_NAME);
        rules.check(name.isBlank(), "name", "missing");
        rules.texts(design);
        rules.questions(design);
        rules.consents(design.consents());
        rules.places(design);
        return rules.flaws;
    }

    private void texts(Design design) {
        wording("title", design.title(), LONGEST_LINE);
        wording("intro", design.intro(), LONGEST_TEXT);
        wording("button", design.button(), LONGEST_LINE);
        wording("thanks", design.thanks(), LONGEST_TEXT);
        line("campaign", design.campaign(), LONGEST_LINE);
    }

    private void questions(Design design) {
        var questions = design.questions();
        if (questions.size() > MOST_QUESTIONS) {
            flaws.add(new Flaw("questions", "tooMany", String.valueOf(MOST_QUESTIONS)));
        }
        var seen = new HashSet<String>();
        for (var i = 0; i < questions.size(); i++) {
            var question = questions.get(i);
            var at = "question." + i;
            check(!seen.add(question.field()), at + ".field", "twice");
            if (question.isCustom()) {
                custom(at, question);
            } else {
                check(!Question.FIELDS.containsKey(question.field()), at + ".field", "unknownField");
            }
            wording(at + ".label", question.label(), LONGEST_LINE);
            wording(at + ".help", question.help(), LONGEST_LINE);
        }
        check(questions.stream().noneMatch(it -> NAMING.contains(it.field())), "questions", "nobody");
        check(
                design.confirmed()
                        && questions.stream().noneMatch(it -> it.field().equals("contact.email") && it.required()),
                "confirmed",
                "noAddress");
    }

    private void custom(String at, Question question) {
        var name = question.field().substring(Question.CUSTOM.length());
        check(
                name.isBlank()
                        || name.length() > Question.LONGEST_CUSTOM
                        || !TEXT.matcher(name).matches(),
                at + ".custom",
                "customName");
        check(question.label().isEmpty(), at + ".label.en", "missing");
        var options = question.options();
        if (question.kind() == Question.Kind.CHOICE) {
            check(options.size() < 2, at + ".options.en", "twoOptions");
            check(options.size() > MOST_OPTIONS, at + ".options.en", "tooManyOptions");
            options.forEach(it -> wording(at + ".options", it, LONGEST_LINE));
            check(
                    options.stream().map(Question::kept).distinct().count() < options.size(),
                    at + ".options.en",
                    "optionTwice");
        }
    }

    private void consents(List<ConsentText> consents) {
        if (consents.size() > MOST_CONSENTS) {
            flaws.add(new Flaw("consents", "tooMany", String.valueOf(MOST_CONSENTS)));
        }
        for (var i = 0; i < consents.size(); i++) {
            var at = "consent." + i;
            check(!purposes.contains(consents.get(i).purpose()), at + ".purpose", "noPurpose");
            check(consents.get(i).wording().isEmpty(), at + ".wording.en", "missing");
            wording(at + ".wording", consents.get(i).wording(), LONGEST_TEXT);
        }
    }

    private void places(Design design) {
        check(design.origins().size() > MOST_ORIGINS, "origins", "tooManyOrigins");
        design.origins().stream()
                .filter(it -> !WebOrigin.is(it))
                .findFirst()
                .ifPresent(it -> flaws.add(new Flaw("origins", "noOrigin", it)));
        if (!design.redirect().isEmpty()) {
            var origin = WebOrigin.ofPage(design.redirect());
            check(origin.isEmpty() || design.redirect().length() > 1_000, "redirect", "noAddressOfPage");
            check(origin.isPresent() && !design.origins().contains(origin.get()), "redirect", "notAllowed");
        }
    }

    private void wording(String field, Wording wording, int longest) {
        line(field + ".en", wording.en(), longest);
        line(field + ".de", wording.de(), longest);
    }

    private void line(String field, String text, int longest) {
        if (text.length() > longest) {
            flaws.add(new Flaw(field, "tooLong", String.valueOf(longest)));
        } else {
            check(!TEXT.matcher(text).matches(), field, "noText");
        }
    }

    private void check(boolean broken, String field, String reason) {
        if (broken) {
            flaws.add(Flaw.of(field, reason));
        }
    }
}
