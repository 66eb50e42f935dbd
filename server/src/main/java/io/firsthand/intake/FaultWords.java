package io.firsthand.intake;

import io.firsthand.table.Fault;
import io.firsthand.web.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says why a row or a file cannot be taken, in words that tell how to mend it. */
@Component
public class FaultWords {

    private static final String OF_LEAD = "lead.";

    private final Words words;

    FaultWords(Words words) {
        this.words = words;
    }

    public String say(Locale locale, List<Fault> faults) {
        return faults.stream().map(fault -> say(locale, fault)).collect(Collectors.joining(" "));
    }

    public String say(Locale locale, Fault fault) {
        if (!fault.code().startsWith(OF_LEAD)) {
            return words.say(
                    locale, "intake.fault." + fault.code(), fault.values().toArray());
        }
        var field = fault.values().getFirst();
        var name = field.startsWith("custom.")
                ? field.substring("custom.".length())
                : words.say(locale, "intake.of." + field);
        return name + ": "
                + words.say(
                        locale,
                        "lead.mistake." + fault.code().substring(OF_LEAD.length()),
                        fault.values().getLast());
    }
}
