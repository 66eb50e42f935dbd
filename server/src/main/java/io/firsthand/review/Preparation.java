package io.firsthand.review;

import io.firsthand.buying.BuyingReview;
import io.firsthand.content.QuestionReview;
import io.firsthand.feedback.FeedbackFigures;
import io.firsthand.feedback.FeedbackSums;
import io.firsthand.handoff.Disputes;
import io.firsthand.handoff.Handoff.Dispute.Standing;
import io.firsthand.nurture.StayLists;
import io.firsthand.review.Prepared.Asked;
import io.firsthand.review.Prepared.Channel;
import io.firsthand.review.Prepared.Figure;
import io.firsthand.review.Prepared.Missing;
import io.firsthand.review.Prepared.Waiting;
import io.firsthand.scoreboard.Cut;
import io.firsthand.scoreboard.Figures;
import io.firsthand.scoreboard.Measure;
import io.firsthand.scoreboard.Narrowing;
import io.firsthand.scoreboard.Scoreboard;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Computes what is laid before a review: the same figures as on the scoreboard, of calendar months in UTC. */
@Component
class Preparation {

    private static final int MOST_MISSING = 12;
    private static final int MOST_WAITING = 8;
    private static final int MOST_DISPUTES = 200;

    private final Scoreboard scoreboard;
    private final FeedbackFigures feedback;
    private final ConvertedRepository converted;
    private final Separating separating;
    private final Disputes disputes;
    private final StayLists stays;
    private final QuestionReview questions;
    private final BuyingReview buying;

    Preparation(
            Scoreboard scoreboard,
            FeedbackFigures feedback,
            ConvertedRepository converted,
            Separating separating,
            Disputes disputes,
            StayLists stays,
            QuestionReview questions,
            BuyingReview buying) {
        this.scoreboard = scoreboard;
        this.feedback = feedback;
        this.converted = converted;
        this.separating = separating;
        this.disputes = disputes;
        this.stays = stays;
        this.questions = questions;
        this.buying = buying;
    }

    /** As of a moment, which may lie within the month. */
    Prepared of(YearMonth month, Instant at) {
        var from = start(month);
        var to = earlier(start(month.plusMonths(1)), at);
        var before = start(month.minusMonths(1));
        var channels = scoreboard.by(Cut.SOURCE, Narrowing.of(month));
        var now = total(channels);
        var then = total(scoreboard.by(Cut.SOURCE, Narrowing.of(month.minusMonths(1))));
        var said = feedback.within(from, to);
        var figures = new ArrayList<>(figures(now, then));
        figures.add(ReviewFigures.useful(said, feedback.within(before, from)));
        figures.addAll(ReviewFigures.looks(buying.looks(from, to), buying.looks(before, from)));
        figures.addAll(money(converted.won(from, to), converted.won(before, from)));
        var criteria = separating.criteria(from.minus(Separating.PAST), to);
        return new Prepared(
                to,
                figures,
                channels(channels),
                converted.reasons(from, to),
                missing(converted.missing(from, to), said),
                now.count(Measure.OFFERED),
                criteria.criteria(),
                criteria.judged(),
                disputes.page(Standing.OPEN, Optional.empty(), MOST_DISPUTES).size(),
                stays.forReview(),
                asked(from, to),
                waiting(from, at));
    }

    private static List<Figure> figures(Figures now, Figures before) {
        return List.of(
                ReviewFigures.count("offered", now, before, Measure.OFFERED),
                ReviewFigures.packet(now, before),
                ReviewFigures.share("met", now, before, Measure.MET, Measure.JUDGED),
                ReviewFigures.share("accepted", now, before, Measure.ACCEPTED, Measure.ACCEPTED, Measure.REJECTED),
                ReviewFigures.share(
                        "inTime", now, before, Measure.IN_TIME, Measure.IN_TIME, Measure.LATE, Measure.BY_DEFAULT),
                ReviewFigures.share("kept", now, before, Measure.KEPT, Measure.KEPT, Measure.BROKEN),
                ReviewFigures.within("p50", now, before, 0.5),
                ReviewFigures.within("p95", now, before, 0.95),
                ReviewFigures.count("untouched", now, before, Measure.UNTOUCHED),
                ReviewFigures.count("returned", now, before, Measure.RETURNED),
                ReviewFigures.count("disputed", now, before, Measure.DISPUTED),
                ReviewFigures.share("qualified", now, before, Measure.QUALIFIED, Measure.OFFERED));
    }

    /** Currencies are never added up; those of either month, in their order. */
    private static List<Figure> money(
            Map<String, ConvertedRepository.Won> now, Map<String, ConvertedRepository.Won> before) {
        var none = new ConvertedRepository.Won(0, 0);
        var currencies = new TreeSet<>(now.keySet());
        currencies.addAll(before.keySet());
        return currencies.stream()
                .map(it -> ReviewFigures.money(it, now.getOrDefault(it, none), before.getOrDefault(it, none)))
                .toList();
    }

    private static List<Channel> channels(Map<String, Figures> all) {
        return all.entrySet().stream()
                .map(it -> channel(it.getKey(), it.getValue()))
                .sorted(Comparator.comparingLong(Channel::offered).reversed().thenComparing(Channel::channel))
                .toList();
    }

    private static Channel channel(String channel, Figures it) {
        return new Channel(
                channel,
                it.count(Measure.OFFERED),
                it.count(Measure.ACCEPTED),
                it.count(Measure.QUALIFIED),
                it.count(Measure.WON),
                it.count(Measure.REJECTED)
                        + it.count(Measure.RETURNED)
                        + it.count(Measure.DISQUALIFIED)
                        + it.count(Measure.LOST));
    }

    private static List<Missing> missing(Map<String, Long> packets, FeedbackSums said) {
        var all = new HashMap<String, Missing>();
        packets.forEach((label, count) -> all.put(label, new Missing(label, count, 0)));
        said.missing()
                .forEach((label, count) -> all.merge(
                        label, new Missing(label, 0, count), (one, _) -> new Missing(label, one.packets(), count)));
        return all.values().stream()
                .sorted(Comparator.comparingLong((Missing it) -> it.packets() + it.said())
                        .reversed()
                        .thenComparing(Missing::label))
                .limit(MOST_MISSING)
                .toList();
    }

    private List<Asked> asked(Instant from, Instant to) {
        return questions.within(from, to).stream()
                .map(it -> new Asked(
                        it.question().toString(),
                        it.text(),
                        it.leads(),
                        it.open(),
                        it.answer(),
                        it.sent(),
                        it.opened()))
                .toList();
    }

    private List<Waiting> waiting(Instant from, Instant at) {
        return buying.waiting(from, at, MOST_WAITING).stream()
                .map(it -> new Waiting(
                        it.company().value().toString(),
                        it.name(),
                        it.why(),
                        it.day() == null ? "" : it.day().toString()))
                .toList();
    }

    private static Figures total(Map<String, Figures> all) {
        return all.values().stream().reduce(Figures.none(), Figures::and);
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
