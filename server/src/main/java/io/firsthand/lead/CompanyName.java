package io.firsthand.lead;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells companies apart by name: case, diacritics, punctuation and legal form don't make another company. */
public final class CompanyName {

    private static final Pattern INSIDE_ABBREVIATIONS = Pattern.compile("[.'’`]|(?<=\\b\\p{L})/(?=\\p{L}\\b)");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> LEGAL_FORMS = Set.of(
            ("ab ad ag aktiengesellschaft aktiebolag aps as asa bhd bv bvba co company corp corporation cv doo dd dba "
                            + "eg eirl ev ek gesmbh gbr ges gmbh group holding holdings inc incorporated kft kg kgaa kk "
                            + "kabushiki kaisha lda limited limitada llc llp lp ltd ltda mbh nv nyrt ohg oao ooo oy oyj "
                            + "pao pbc plc private pt pte pty pvt publ sa sab sac sarl sas sasu sca scrl sdn se sia sl "
                            + "slu snc spa spolka spzoo spk sprl sro srl sti ug uab vof zao zoo zrt oo sp")
                    .split(" "));

    private CompanyName() {}

    /** The same for all ways to write a company's name; empty when the name has no letter or digit. */
    public static String normalised(String name) {
        var plain = INSIDE_ABBREVIATIONS.matcher(Plain.of(name)).replaceAll("").replace("&", " and ");
        var words = NOT_A_WORD.matcher(plain).replaceAll(" ").strip().split(" ");
        var last = words.length;
        while (last > 1 && isLegal(words, last)) {
            last--;
        }
        return String.join(" ", Arrays.copyOf(words, last));
    }

    private static boolean isLegal(String[] words, int last) {
        var word = words[last - 1];
        return LEGAL_FORMS.contains(word) || (word.equals("and") && last > 1) || (word.equals("z") && last > 2);
    }
}
