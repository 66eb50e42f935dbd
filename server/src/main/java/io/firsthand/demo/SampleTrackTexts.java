package io.firsthand.demo;

import io.firsthand.track.Design;
import io.firsthand.track.Step;
import java.util.List;
import java.util.UUID;

/** What Kestrel's tracks say. */
final class SampleTrackTexts {

    static final String RETURNED = "Returned by sales";
    static final String PROBLEM_AWARE = "Problem-aware buyers";

    private static final String NEWS = "news";
    private static final String ASKED =
            "signals.kind('explicit').since(now - days(14)).count() >= 1 || touches.inbound_at >= now - days(14)";

    private SampleTrackTexts() {}

    static List<Design> all(UUID keeper) {
        return List.of(longHorizon(), thanks(), articles(), returned(keeper), problemAware(keeper));
    }

    private static Design longHorizon() {
        return new Design(
                "Long horizon",
                "For plants that buy next year or later: one useful letter a season, and a call before the budget is made.",
                "en",
                true,
                null,
                "",
                "",
                120,
                List.of(
                        mail(
                                1,
                                "What a packaging line costs over ten years",
                                "you told us that {{company|your plant}} decides later. That is the right moment to compare"
                                        + " running costs instead of prices.\n\nWe wrote down what ours cost their owners"
                                        + " over ten years: https://kestrel.example/ten-years"),
                        new Step.Wait("wait_1", 80),
                        mail(
                                2,
                                "How others plan a line change without a standstill",
                                "three plants show how they changed a line over a weekend:"
                                        + " https://kestrel.example/weekend"),
                        new Step.Wait("wait_2", 30),
                        new Step.Task(
                                "task_1",
                                "Call before the budget is made",
                                "Ask when next year’s budget closes.",
                                5,
                                null)));
    }

    private static Design thanks() {
        return new Design(
                "Thank-you letter",
                "For those whose badge we scanned and with whom nobody has talked.",
                "en",
                false,
                null,
                "touches.human_count >= 1.0",
                "",
                30,
                List.of(
                        mail(
                                1,
                                "Thank you for stopping by",
                                "thank you for stopping at our stand. If you tell us what you pack, we send you the one page"
                                        + " that fits: just answer this mail."),
                        new Step.Wait("wait_1", 14),
                        new Step.Branch(
                                "branch_1",
                                "signals.since(now - days(14)).count() >= 1",
                                List.of(new Step.Task(
                                        "task_1",
                                        "Call: has been on our pages after the letter",
                                        "They came by themselves; ask what they pack.",
                                        2,
                                        null)),
                                List.of(
                                        mail(
                                                2,
                                                "One page on your kind of packaging",
                                                "the shortest way to find out whether we fit: https://kestrel.example/one-page")))));
    }

    private static Design articles() {
        return new Design(
                "Article by awareness",
                "For everybody else: what they read depends on what they know already.",
                "en",
                false,
                null,
                "",
                "",
                60,
                List.of(
                        new Step.Branch(
                                "branch_1",
                                "said.awareness in ['product', 'most']",
                                List.of(mail(
                                        1,
                                        "Three plants like {{company|yours}}",
                                        "you know our machines; here is what three plants say after a year with them:"
                                                + " https://kestrel.example/after-a-year")),
                                List.of(mail(
                                        2,
                                        "When a machine pays, and when it doesn’t",
                                        "a calculation you can do on paper, with or without us:"
                                                + " https://kestrel.example/on-paper"))),
                        new Step.Wait("wait_1", 30),
                        mail(
                                3,
                                "See it run: the dates of the year",
                                "these are the shows where our machines run this year:"
                                        + " https://kestrel.example/shows")));
    }

    private static Design returned(UUID keeper) {
        return new Design(
                RETURNED,
                "Good leads at the wrong time: kept warm until what sales waits for has come.",
                "en",
                false,
                keeper,
                "",
                ASKED,
                45,
                List.of(
                        new Step.Wait("wait_1", 21),
                        mail(
                                1,
                                "Is it time yet?",
                                "when we talked, it was too early for {{company|you}}. Should we talk again? A short answer"
                                        + " is enough."),
                        new Step.Wait("wait_2", 30),
                        new Step.Task("task_1", "Ask whether what they waited for has come", "", 3, null)));
    }

    private static Design problemAware(UUID keeper) {
        return new Design(
                PROBLEM_AWARE,
                "For people who went silent while their company goes on: they know their problem, and decide with others.",
                "en",
                false,
                keeper,
                "",
                ASKED + " || company.asked_at >= now - days(14)"
                        + " || company.deciding_on >= now && company.deciding_on <= now + days(14)",
                30,
                List.of(
                        new Step.Wait("wait_1", 14),
                        mail(
                                1,
                                "What a standstill costs in an hour",
                                "most plants know what a machine costs and not what an hour without it does. A sheet to work it"
                                        + " out with your colleagues: https://kestrel.example/standstill"),
                        new Step.Wait("wait_2", 21),
                        mail(
                                2,
                                "Four questions that purchasing will ask",
                                "career, budget, integration, legal: what others answered when they had to decide together:"
                                        + " https://kestrel.example/four-questions"),
                        new Step.Wait("wait_3", 21),
                        new Step.Task("task_1", "Ask a colleague of theirs how far they are", "", 3, null)));
    }

    private static Step.Email mail(int number, String subject, String text) {
        return new Step.Email(
                "email_" + number,
                NEWS,
                subject,
                "Hello {{first_name|there}},\n\n" + text + "\n\n{{owner|Your Kestrels}}");
    }
}
