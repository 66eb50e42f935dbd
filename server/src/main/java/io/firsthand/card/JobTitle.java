package io.firsthand.card;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a person’s title says about rank and work, in English, German, French, Spanish and Italian. */
public record JobTitle(Optional<Seniority> seniority, Optional<Function> function) {

    /** How far up somebody is; the first that fits. */
    public enum Seniority {
        OWNER("founder|owner|inhaber|fondat|gerant|titolare|socio|partner|propriet|gesellschafter|fundador|prokurist"),
        CHIEF(
                "chief|ceo|cfo|cmo|geschaftsfuhr|vorst[ae]nd|(?<!vice)president|pdg|directeurgeneral|"
                        + "directricegenerale|directorgeneral|directorageneral|direttoregenerale|direttricegenerale|amministratore|managingdirector|"
                        + "consejeradelegad|consejerodelegad|adminsitrador|administrateur|gerente|generalmanager",
                "cto",
                "coo",
                "cio"),
        DIRECTOR(
                "director|directeur|directrice|direttore|direttrice|vicepresident|vp|svp|evp|bereichsleit|headof|direktor"),
        LEAD(
                "leiter|head|lead|manager|responsable|responsabile|jef[ea]|chefde|capo|coordinat|koordinat|teamleit|supervisor|meister"),
        SENIOR("senior|principal|expert|staff"),
        JUNIOR("junior|trainee|internship|assistant|assistent|stagiaire|werkstudent|becari", "intern");

        @SuppressWarnings("ImmutableEnumChecker") // a pattern and a Set.of
        private final Cues cues;

        Seniority(String parts, String... words) {
            this.cues = Cues.of(parts, words);
        }
    }

    /** What somebody works at; the first that fits. */
    public enum Function {
        PURCHASING("purchas|procure|einkauf|einkauf|achat|acheteu|compras|acquisti|buyer|supplychain|beschaffung"),
        MARKETING("market|communication|kommunikation|brand|comunicaci|comunicazione|cmo|werbung"),
        SALES(
                "sales|vertrieb|vente|ventas|vendit|commerc|comercial|account|business.?development|affaires|verkauf|aussendienst|asesor"),
        FINANCE("financ|finanz|finance|cfo|controll|buchhalt|comptab|contab|accounting|kaufmann"),
        PEOPLE("human|personal(?!ass)|ressourceshum|recursoshum|risorseumane|people|talent|recruit|hr(?![a-z])"),
        QUALITY("quali|calidad"),
        RESEARCH("research|forschung|entwickl|recherche|investigaci|ricerca|scientist|innovation|researcher"),
        ENGINEERING(
                "engineer|ingeni|ingegn|techn|tecnic|software|developer|desarroll|sviluppat|architect|konstruk|developpeur|informati",
                "cto"),
        OPERATIONS(
                "operati|operaci|operazion|produktion|production|produzione|werk|logist|plant|betrieb|operations",
                "coo"),
        PRODUCT("product|produkt|produit|producto|prodotto"),
        PROJECT("proje[ckt]|proyecto|progetto|chefdeprojet"),
        CONSULTING("consult|berat|conseil|advisor|consul"),
        GENERAL(
                "ceo|geschaftsfuhr|general|managing|founder|president|amministratore|vorst[ae]nd|owner|gerant|gerente|titolare|inhaber");

        @SuppressWarnings("ImmutableEnumChecker") // a pattern and a Set.of
        private final Cues cues;

        Function(String parts, String... words) {
            this.cues = Cues.of(parts, words);
        }
    }

    private static final List<String> OTHERS = List.of(
            "consul",
            "berater",
            "designer",
            "ingeni",
            "analyst",
            "technico",
            "referent",
            "sachbearbeit",
            "advokat",
            "attorney",
            "doctor");

    private static final Cues TITLE = Cues.of(
            "chief|director|direkt|directeur|directrice|direttor|direttric|manager|leiter|head(of|$)|founder|vp|president|presidente|"
                    + "engineer|ingeni|ingegner|consult|berater|officer|geschaftsfuhr|vorstand|prokurist|einkauf(?=er|$)|projekt|produktm|assistent|assistant|"
                    + "entwickler|developer|developpeur|desarrollador|sviluppator|responsa|charge[e]?de|chargede|chef|jef[ea]d|gerente|gerant|acheteu|"
                    + "commercial(?!.*group)|asesor|titolare|amministrator|capo|referent|inhaber|owner|partner|analyst|architekt|architect|designer|"
                    + "specialist|spezialist|representative|advisor|researcher|scientist|professor|dozent|vertriebs|vertreter|kaufmannisch|technischer|"
                    + "supervisor|coordinat|koordinat|secretar|sekretar|trainer|referentin|executive|buyer|accountmanager|technicien|tecnico|meister",
            "ceo",
            "cto",
            "cfo",
            "coo",
            "cio",
            "cmo");

    /** What the words of a title say; empty where they say nothing that we know. */
    public static JobTitle of(String title) {
        var folded = Fold.of(title);
        var words = words(title);
        return new JobTitle(
                Arrays.stream(Seniority.values())
                        .filter(it -> it.cues.areIn(folded, words))
                        .findFirst(),
                Arrays.stream(Function.values())
                        .filter(it -> it.cues.areIn(folded, words))
                        .findFirst());
    }

    /** Whether a text says what somebody is. */
    static boolean isIn(String text) {
        var folded = Fold.of(text);
        return TITLE.areIn(folded, words(text))
                || OTHERS.stream().anyMatch(folded::contains)
                || folded.matches("(?:vp|svp|evp).*");
    }

    private static Set<String> words(String text) {
        return Set.copyOf(List.of(Fold.words(text).split(" ", -1)));
    }

    /** As in messages: a word in small letters. */
    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** What gives a title away: parts of it, and words that stand alone, because others hold them by chance: a Director a CTO, Cooper a COO. */
    private record Cues(Pattern parts, Set<String> words) {

        static Cues of(String parts, String... words) {
            return new Cues(Pattern.compile(parts), Set.of(words));
        }

        boolean areIn(String folded, Set<String> apart) {
            return parts.matcher(folded).find() || !Collections.disjoint(words, apart);
        }
    }
}
