package io.firsthand.conversion.web;

import io.firsthand.conversion.Chance;
import io.firsthand.conversion.Conversions;
import io.firsthand.conversion.Goal;
import io.firsthand.conversion.web.ConversionWords.Naming;
import io.firsthand.identity.Actor;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadSection;
import io.firsthand.lead.Stage;
import io.firsthand.web.Html;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Shows on the page of a lead how likely it converts, as long as that is open. */
@Component
class ChanceSections implements LeadSection {

    private static final int SHOWN = 8;

    private final Conversions conversions;
    private final ConversionWords words;

    ChanceSections(Conversions conversions, ConversionWords words) {
        this.conversions = conversions;
        this.words = words;
    }

    @Override
    public Column column() {
        return Column.SIDE;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public Optional<Html> of(Lead lead, Actor actor, Locale locale) {
        if (lead.withdrawn() || lead.erased()) {
            return Optional.empty();
        }
        return conversions
                .chance(lead.id())
                .filter(it -> open(it.goal()).contains(lead.stage()))
                .map(it -> section(it, words.in(locale)));
    }

    /** The stages in which it is not said yet whether a lead comes to the goal. */
    private static Set<Stage> open(Goal goal) {
        var open = EnumSet.of(Stage.INQUIRY, Stage.MQL, Stage.SAL, Stage.NURTURE);
        if (goal != Goal.SQL) {
            open.add(Stage.SQL);
        }
        if (goal == Goal.WON) {
            open.add(Stage.OPPORTUNITY);
        }
        return open;
    }

    private ChanceSection section(Chance chance, Naming naming) {
        var parts = chance.parts().stream()
                .limit(SHOWN)
                .map(it -> new ChanceSection.Part(name(it, naming), value(it, naming), it.logOdds()))
                .toList();
        var rest = chance.parts().stream()
                .skip(SHOWN)
                .mapToDouble(Chance.Part::logOdds)
                .sum();
        return new ChanceSection(chance, parts, rest, Math.max(0, chance.parts().size() - SHOWN));
    }

    private static String name(Chance.Part it, Naming naming) {
        var with = it.with();
        var name = naming.characteristic(it.characteristic());
        return with == null ? name : naming.say("conversion.chance.together", name, naming.characteristic(with));
    }

    private String value(Chance.Part it, Naming naming) {
        if (it.with() != null) {
            return "";
        }
        if (it.values().isEmpty()) {
            return naming.say("conversion.value.none");
        }
        return it.values().stream()
                .map(value -> conversions
                        .characteristic(it.characteristic())
                        .map(characteristic -> naming.value(characteristic, value))
                        .orElse(value))
                .collect(Collectors.joining(", "));
    }
}
