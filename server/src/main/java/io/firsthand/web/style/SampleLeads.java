package io.firsthand.web.style;

import io.firsthand.web.Grade;
import io.firsthand.web.TrustCard;
import io.firsthand.web.TrustCard.Mark;
import io.firsthand.web.TrustCard.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

class SampleLeads {

    private SampleLeads() {}

    static List<SampleLead> at(Instant now) {
        return List.of(
                lead("Grace Hopper", "Compilers GmbH", "SAL", booth(now)),
                lead("Katarzyna Wiśniewska-Nowakowska", "Przedsiębiorstwo Opakowań Łódź", "MQL", form(now)),
                lead("Tom Baker", "Baker & Sons Bakery", "Inquiry", typed(now)),
                lead("m.rossi@dolciaria.example", "Dolciaria Rossi", "Inquiry", imported(now)),
                lead("Linus Sandberg", "Sandberg Dryck AB", "SQL", corrected(now)));
    }

    private static SampleLead lead(String name, String company, String stage, TrustCard trust) {
        return new SampleLead(name, company, stage, trust);
    }

    private static TrustCard booth(Instant now) {
        return card(
                "Ana Ruiz",
                now.minus(Duration.ofMinutes(12)),
                "FachPack Nürnberg, hall 7, 7-319",
                "Badge scan, signed",
                Grade.A,
                "Line 3 jams at 120/min; replaces two cartoners by March, board has approved 400 k. Send case study with dairy.",
                "Booth · FachPack 2026",
                null,
                "31 % to SQL, n = 214",
                verdict(Verdict.MET, Verdict.MET, Verdict.MET, Verdict.UNKNOWN, Verdict.MET));
    }

    private static TrustCard form(Instant now) {
        return card(
                null,
                now.minus(Duration.ofHours(5)),
                null,
                "Contact form, /pricing",
                Grade.B,
                "Asks for a quote for 2 palletisers, delivery before summer.",
                "Pricing enquiry",
                null,
                "24 % to SQL, n = 96",
                verdict(Verdict.MET, Verdict.NOT_MET, Verdict.MET, Verdict.UNKNOWN, Verdict.UNKNOWN));
    }

    private static TrustCard typed(Instant now) {
        return card(
                "Jonas Weber",
                now.minus(Duration.ofDays(1)),
                "Phone",
                "Typed in",
                Grade.C,
                null,
                "Referral · Bakers’ guild",
                null,
                null,
                List.of());
    }

    private static TrustCard imported(Instant now) {
        return card(
                "Mia Lang",
                now.minus(Duration.ofDays(190)),
                null,
                "leads-2026-05.csv, row 4,112",
                Grade.D,
                "met at show?",
                "Purchased list · Q2",
                null,
                "0.8 % to SQL, n = 3,960",
                verdict(Verdict.NOT_MET, Verdict.NOT_MET, Verdict.UNKNOWN, Verdict.UNKNOWN, Verdict.UNKNOWN));
    }

    private static TrustCard corrected(Instant now) {
        return card(
                "Ana Ruiz",
                now.minus(Duration.ofDays(8)),
                "interpack Düsseldorf, booth 8a-C41",
                "Card photo, signed",
                Grade.A,
                "Wants a trial on their own PET bottles; buyer is his sister-in-law.",
                "Booth · interpack 2026",
                "Advertisement",
                "28 % to SQL, n = 171",
                verdict(Verdict.MET, Verdict.MET, Verdict.MET, Verdict.MET, Verdict.NOT_MET));
    }

    private static TrustCard card(
            @Nullable String who,
            Instant when,
            @Nullable String where,
            String how,
            Grade grade,
            @Nullable String note,
            String source,
            @Nullable String originalSource,
            @Nullable String trackRecord,
            List<Mark> verdict) {
        return new TrustCard(who, when, where, how, grade, note, source, originalSource, trackRecord, verdict, null);
    }

    private static List<Mark> verdict(Verdict size, Verdict role, Verdict need, Verdict budget, Verdict time) {
        return List.of(
                new Mark("50 employees or more", size, "320, by the company’s site"),
                new Mark("Operations, engineering or purchasing", role, null),
                new Mark("Names a line that needs replacing", need, "“Line 3 jams at 120/min”"),
                new Mark("Budget set aside or applied for", budget, null),
                new Mark("Decides within 12 months", time, null));
    }
}
