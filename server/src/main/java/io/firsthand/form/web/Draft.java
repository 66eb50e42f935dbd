package io.firsthand.form.web;

import io.firsthand.form.ConsentText;
import io.firsthand.form.Design;
import io.firsthand.form.Form;
import io.firsthand.form.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A form as somebody is making it, right or not.
 *
 * @param version of the form that the work began with; 0 for a new one
 */
public record Draft(String name, int version, Design design) {

    static Draft first() {
        return new Draft("", 0, Design.first());
    }

    static Draft of(Form form) {
        return new Draft(form.name(), form.version(), form.design());
    }

    /** What a button other than "save" does: {@code add.question}, {@code up.question.2}, {@code remove.consent.0} and so on. */
    Draft after(String deed, Question added) {
        var parts = deed.split("\\.");
        var questions = new ArrayList<>(design.questions());
        var consents = new ArrayList<>(design.consents());
        switch (deed) {
            case "add.question" -> questions.add(added);
            case "add.consent" ->
                consents.add(new ConsentText(UUID.randomUUID(), 0, "", io.firsthand.form.Wording.NONE, false));
            default -> {
                if (parts.length == 3 && parts[1].equals("consent")) {
                    move(parts, consents);
                } else {
                    move(parts, questions);
                }
            }
        }
        return new Draft(name, version, design.withQuestions(questions).withConsents(consents));
    }

    private static <T> void move(String[] parts, List<T> list) {
        if (parts.length != 3 || !parts[2].matches("[0-9]{1,3}")) {
            return;
        }
        var at = Integer.parseInt(parts[2]);
        if (at >= list.size()) {
            return;
        }
        switch (parts[0]) {
            case "remove" -> list.remove(at);
            case "up" -> list.add(Math.max(0, at - 1), list.remove(at));
            case "down" -> list.add(Math.min(list.size() - 1, at + 1), list.remove(at));
            default -> {}
        }
    }
}
