package io.firsthand.lead;

import io.firsthand.identity.PersonId;
import io.firsthand.lead.BulkOutcome.Result;
import io.firsthand.lead.ManyLeadsRepository.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides, lead by lead, what a change of many comes to; writes nothing itself. */
final class BulkWork {

    private final BulkChange change;
    private final Map<String, String> knownTags;
    private final Set<LeadId> doubted;
    private final Instant now;

    final Set<LeadId> found = new HashSet<>();
    final List<BulkOutcome> outcomes = new ArrayList<>();
    final List<Recorded> happenings = new ArrayList<>();
    final Map<LeadId, Optional<PersonId>> owners = new HashMap<>();
    final Map<LeadId, Entering> stages = new HashMap<>();
    final Map<LeadId, List<String>> tags = new HashMap<>();
    final Map<LeadId, Boolean> withdrawals = new HashMap<>();

    /** A stage and when it is entered. */
    record Entering(Stage stage, Instant at) {}

    /** @param doubted those that nobody should give up unseen */
    BulkWork(BulkChange change, Map<String, String> knownTags, Set<LeadId> doubted, Instant now) {
        this.change = change;
        this.knownTags = knownTags;
        this.doubted = doubted;
        this.now = now;
    }

    void take(Standing lead) {
        found.add(lead.id());
        outcomes.add(lead.withdrawn() && !isWithdrawal() ? BulkOutcome.of(lead.id(), Result.WITHDRAWN) : decide(lead));
    }

    private boolean isWithdrawal() {
        return change instanceof BulkChange.Withdraw
                || (change instanceof BulkChange.TakeBack(var done, var _) && done instanceof BulkChange.Withdraw);
    }

    private BulkOutcome decide(Standing lead) {
        return switch (change) {
            case BulkChange.Assign(var owner) -> own(lead, owner);
            case BulkChange.Move(var to) ->
                to != lead.stage() && !lead.stage().next().contains(to)
                        ? BulkOutcome.of(lead.id(), Result.MOVE_NOT_ALLOWED)
                        : to != lead.stage() && doubted.contains(lead.id())
                                ? BulkOutcome.of(lead.id(), Result.SECOND_LOOK)
                                : move(lead, to, null);
            case BulkChange.Tag(var _, var fewer) -> tag(lead, knownTags, fewer);
            case BulkChange.Withdraw(var reason) -> withdraw(lead, true, reason);
            case BulkChange.TakeBack(var done, var all) -> takeBack(lead, done, all.get(lead.id()));
        };
    }

    private BulkOutcome takeBack(Standing lead, BulkChange done, @Nullable BulkOutcome it) {
        if (it == null || it.result() != Result.DONE) {
            return BulkOutcome.of(lead.id(), Result.UNCHANGED);
        }
        return switch (done) {
            case BulkChange.Assign _ ->
                text(lead.owner()).equals(it.after())
                        ? own(lead, it.before().isEmpty() ? null : new PersonId(UUID.fromString(it.before())))
                        : BulkOutcome.of(lead.id(), Result.CHANGED_SINCE);
            case BulkChange.Move _ ->
                lead.stage().id().equals(it.after())
                        ? move(lead, Stage.of(it.before()).orElseThrow(), null)
                        : BulkOutcome.of(lead.id(), Result.CHANGED_SINCE);
            case BulkChange.Tag _ -> {
                var before = split(it.before());
                var after = split(it.after());
                var more = new HashMap<String, String>();
                before.stream().filter(tag -> !after.contains(tag)).forEach(tag -> more.put(Tags.key(tag), tag));
                yield tag(
                        lead,
                        more,
                        after.stream().filter(tag -> !before.contains(tag)).toList());
            }
            case BulkChange.Withdraw(var reason) -> withdraw(lead, false, reason);
            case BulkChange.TakeBack _ -> throw new IllegalArgumentException("What was taken back stays so");
        };
    }

    private BulkOutcome own(Standing lead, @Nullable PersonId owner) {
        var outcome = outcome(lead, text(lead.owner()), text(owner));
        if (outcome.result() == Result.DONE) {
            owners.put(lead.id(), Optional.ofNullable(owner));
            add(lead, new Happening.OwnerChanged(lead.owner(), owner), now);
        }
        return outcome;
    }

    private BulkOutcome move(Standing lead, Stage to, @Nullable String reason) {
        var outcome = outcome(lead, lead.stage().id(), to.id());
        if (outcome.result() == Result.DONE) {
            var at = now.isBefore(lead.stageSince()) ? lead.stageSince() : now;
            stages.put(lead.id(), new Entering(to, at));
            add(lead, new Happening.StageChanged(lead.stage(), to, reason), at);
        }
        return outcome;
    }

    private BulkOutcome tag(Standing lead, Map<String, String> more, List<String> fewer) {
        var checker = new Checker();
        var after = Tags.after(lead.tags(), more, fewer, false, checker);
        if (!checker.isContent()) {
            return BulkOutcome.of(lead.id(), Result.TOO_MANY_TAGS);
        }
        var outcome = outcome(lead, String.join(",", lead.tags()), String.join(",", after));
        if (outcome.result() == Result.DONE) {
            tags.put(lead.id(), after);
            add(lead, new Happening.TagsChanged(lead.tags(), after), now);
        }
        return outcome;
    }

    private BulkOutcome withdraw(Standing lead, boolean isWithdrawn, String reason) {
        var outcome = outcome(lead, String.valueOf(lead.withdrawn()), String.valueOf(isWithdrawn));
        if (outcome.result() == Result.DONE) {
            withdrawals.put(lead.id(), isWithdrawn);
            add(lead, isWithdrawn ? new Happening.Withdrawn(reason) : new Happening.Restored(reason), now);
        }
        return outcome;
    }

    private static BulkOutcome outcome(Standing lead, String before, String after) {
        return before.equals(after)
                ? BulkOutcome.of(lead.id(), Result.UNCHANGED)
                : new BulkOutcome(lead.id(), Result.DONE, before, after);
    }

    private void add(Standing lead, Happening happening, Instant at) {
        happenings.add(new Recorded(lead.id(), happening, at));
    }

    private static List<String> split(String tags) {
        return tags.isEmpty() ? List.of() : Arrays.asList(tags.split(","));
    }

    private static String text(@Nullable PersonId person) {
        var id = Values.id(person);
        return id == null ? "" : id;
    }
}
