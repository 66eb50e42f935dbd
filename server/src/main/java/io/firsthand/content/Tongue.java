package io.firsthand.content;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The language that something is said in, as far as it makes a difference when texts are compared. */
public enum Tongue {
    EN(
            "a an and any are as at be been but by can could did do does for from had has have how i if in into is it its "
                    + "me my no not of on or our she he so than that the their them then there these they this those to "
                    + "too us was we were what when where which who why will with would you your about also just need "
                    + "want wants wanted know asked asks ask like get gets got there's what's how's",
            List.of("ations", "ation", "ings", "ing", "ies", "ers", "er", "ed", "es", "ly", "s")),
    DE(
            "aber alle als also am an auch auf aus bei beim bin bis das dass dem den der des die dies diese diesen dieser "
                    + "dieses doch du durch ein eine einem einen einer eines er es fuer gegen gibt habe haben hat hatte "
                    + "ich ihr ihre ihren ihrem im in ist ja kann koennen koennte man mein mich mir mit muss muessen "
                    + "nach nicht noch nur ob oder ohne sein sich sie sind so soll sollen ueber um und uns unser unsere "
                    + "unseren vom von vor war waere was wann warum welche welcher welches wem wen wenn wer werden wie "
                    + "will wir wird wo wollen wollte worden wurde zu zum zur moechte moechten fragt fragte gefragt "
                    + "wissen etwa denn dann da hier es schon mal bitte",
            List.of("ungen", "ung", "ern", "en", "er", "es", "em", "e", "n", "s")),
    /** Neither of both, or too short to tell. */
    OTHER("", List.of());

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int SHORTEST_STEM = 4;

    private final ImmutableSet<String> small;
    private final ImmutableList<String> endings;

    Tongue(String small, List<String> endings) {
        this.small = ImmutableSet.copyOf(small.split(" ", -1));
        this.endings = ImmutableList.copyOf(endings);
    }

    /** As it stands in tables. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Tongue of(String id) {
        return Arrays.stream(values())
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElse(OTHER);
    }

    /** By which of the two has more of its small words in it. */
    public static Tongue spoken(String text) {
        var words = words(text);
        var english = words.stream().filter(EN.small::contains).count();
        var german = words.stream().filter(DE.small::contains).count();
        return english == german ? OTHER : english > german ? EN : DE;
    }

    /** In lower case and without marks on letters; ä, ö, ü and ß as those write them who have no such keys. */
    static List<String> words(String text) {
        var plain = text.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        plain = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
        var words = new ArrayList<String>();
        var found = WORD.matcher(plain);
        while (found.find()) {
            words.add(found.group());
        }
        return words;
    }

    /** Texts that differ in no more than case, marks and punctuation are the same. */
    static String normal(String text) {
        return String.join(" ", words(text));
    }

    /** Words that say nothing about what is asked; where the language is not known, those of both. */
    boolean isSmall(String word) {
        return this == OTHER ? EN.small.contains(word) || DE.small.contains(word) : small.contains(word);
    }

    /** Without its ending: not a word of the language, but the same for most forms of one. */
    String stem(String word) {
        for (var ending : endings) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
