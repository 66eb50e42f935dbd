package io.firsthand.track;

import io.firsthand.criterion.Term;
import io.firsthand.criterion.TermType;
import io.firsthand.criterion.Verdict;
import io.firsthand.criterion.Vocabularies;
import io.firsthand.criterion.Vocabulary;
import io.firsthand.web.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What conditions of tracks can ask beside what those of definitions can. */
@Component
public class TrackTerms {

    /** What the definition, or somebody instead, says of the lead now. */
    public static final String VERDICT = "verdict.now";
    /** How long it has been in this track. */
    public static final String DAYS = "track.days";
    /** How many mails this track has sent it. */
    public static final String MAILS = "track.mails";

    private final Vocabularies vocabularies;
    private final Words words;

    TrackTerms(Vocabularies vocabularies, Words words) {
        this.vocabularies = vocabularies;
        this.words = words;
    }

    /** With labels in that language. */
    public Vocabulary current(Locale locale) {
        var terms = new ArrayList<>(vocabularies.current(locale).terms());
        var verdicts = Arrays.stream(Verdict.values())
                .map(it -> it.name().toLowerCase(Locale.ROOT))
                .map(it -> new Term.Choice(it, words.say(locale, "track.verdict." + it)))
                .toList();
        terms.add(new Term(VERDICT, TermType.CHOICE, words.say(locale, "track.term.verdict"), verdicts));
        terms.add(new Term(DAYS, TermType.NUMBER, words.say(locale, "track.term.days"), List.of()));
        terms.add(new Term(MAILS, TermType.NUMBER, words.say(locale, "track.term.mails"), List.of()));
        return new Vocabulary(terms);
    }

    /** For asking, where nobody reads labels. */
    public Vocabulary current() {
        return current(Locale.ENGLISH);
    }
}
