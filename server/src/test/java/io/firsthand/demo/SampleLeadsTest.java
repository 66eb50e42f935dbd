package io.firsthand.demo;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.database.WorkspaceId;
import io.firsthand.demo.SamplePeople.SamplePerson;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Person;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.Channel;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleLeadsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final WorkspaceId WORKSPACE = new WorkspaceId(UUID.randomUUID());

    private final SampleWords words = new SampleWords();
    private final SampleStaff staff = staff();
    private final List<SampleLead> leads = on(TODAY);

    private List<SampleLead> on(LocalDate day) {
        return SampleLeads.of(words, new SampleContacts(words), staff, day);
    }

    private static SampleStaff staff() {
        var people = new HashMap<SamplePerson, Person>();
        for (var sample : SamplePeople.ALL) {
            var wish = sample.wish();
            people.put(
                    sample,
                    new Person(
                            WORKSPACE,
                            new PersonId(UUID.nameUUIDFromBytes(sample.name().getBytes(StandardCharsets.UTF_8))),
                            wish.name(),
                            wish.email(),
                            wish.function(),
                            wish.role(),
                            true,
                            SamplePeople.ZONE,
                            Locale.ENGLISH,
                            Instant.EPOCH,
                            Optional.empty()));
        }
        return new SampleStaff(people, new Actor(WORKSPACE, new UUID(0, 0), Actor.Via.SERVICE_TOKEN, Set.of()));
    }

    @Test
    void theSameDayGivesTheSameLeads() {
        assertThat(on(TODAY)).isEqualTo(leads);
        assertThat(new SampleLater(words, TODAY).corrections(leads))
                .isEqualTo(new SampleLater(words, TODAY).corrections(leads));
        assertThat(SampleFile.all(new SampleContacts(words), TODAY))
                .isEqualTo(SampleFile.all(new SampleContacts(words), TODAY));
    }

    @Test
    void onAnyDayOfTheWeekEverythingLiesBeforeToday() {
        for (var day = TODAY; day.isBefore(TODAY.plusDays(7)); day = day.plusDays(1)) {
            var today = day.atStartOfDay(ZoneOffset.UTC).toInstant();
            var that = on(day);
            var later = new SampleLater(words, day);

            assertThat(that)
                    .allSatisfy(lead -> assertThat(lead.arrival().history())
                            .allSatisfy(past -> assertThat(past.at()).isBefore(today))
                            .isSortedAccordingTo((one, other) -> one.at().compareTo(other.at())));
            assertThat(later.corrections(that))
                    .hasSize(60)
                    .allSatisfy(it ->
                            assertThat(it.at()).isBetween(that.get(it.lead()).at(), today));
            assertThat(later.notes(that))
                    .hasSize(140)
                    .allSatisfy(it -> assertThat(it.at())
                            .isBetween(that.get(it.lead()).stage().at(), today));
            assertThat(later.visits(that))
                    .hasSize(90)
                    .allSatisfy(it -> assertThat(it.arrival().provenance().at())
                            .isBetween(that.get(it.lead()).at(), today));
            assertThat(later.signals(that))
                    .hasSize(160)
                    .allSatisfy(it -> assertThat(it.signal().at())
                            .isBetween(that.get(it.lead()).at(), today));
            assertThat(SampleQuestions.asking(that, today))
                    .isNotEmpty()
                    .allSatisfy(it -> assertThat(SampleQuestions.asked(it, Chance.of("asked", 0)))
                            .isBetween(it.stage().at(), today));
        }
    }

    @Test
    void conversationsLieWithinTheDaysAndHoursOfTheirShow() {
        var atShows = leads.stream()
                .filter(it -> it.arrival().source().channel() == Channel.BOOTH_CONVERSATION)
                .collect(groupingBy(it -> it.arrival().source().campaign()));

        assertThat(atShows).hasSize(3);
        for (var show : SampleShow.ALL) {
            assertThat(atShows.get(show.campaign(TODAY)))
                    .hasSize(show.conversations())
                    .allSatisfy(lead -> {
                        var there = lead.at().atZone(show.zone());
                        assertThat(there.toLocalDate())
                                .isBetween(
                                        show.begins(TODAY), show.begins(TODAY).plusDays(show.days() - 1));
                        assertThat(there.toLocalTime()).isBetween(SampleShow.OPENS, SampleShow.CLOSES);
                        assertThat(lead.arrival().provenance().byName())
                                .matches(it -> show.staff().contains(it.substring(0, it.indexOf(' '))));
                    });
        }
    }

    @Test
    void stagesAreEnteredInOfficeHours() {
        assertThat(leads.stream().flatMap(it -> it.arrival().history().stream().skip(1)))
                .hasSizeGreaterThan(1_500)
                .allSatisfy(past -> {
                    var there = past.at().atZone(SamplePeople.ZONE);
                    assertThat(there.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
                    assertThat(there.toLocalTime()).isBetween(Office.OPENS, Office.CLOSES);
                });
    }

    @Test
    void everyContactIsThereOnceAndBelongsToNobodyReal() {
        assertThat(leads).extracting(it -> it.contact().name()).doesNotHaveDuplicates();
        assertThat(leads).allSatisfy(it -> {
            assertThat(it.contact().email()).matches("[a-z0-9.-]+@[a-z0-9-]+\\.example");
            assertThat(Objects.requireNonNullElse(it.contact().phone(), "+49 30 23125 000"))
                    .matches("\\+49 (30 23125|69 90009|221 4710) \\d{3}"
                            + "|\\+33 (1 99 00 1\\d|4 65 71 2\\d) \\d\\d"
                            + "|\\+44 (20 7946 0|161 496 0|7700 900)\\d{3}"
                            + "|\\+1 (312|206) 555 01\\d\\d");
        });
    }

    @Test
    void notesAreOfManyKinds() {
        var notes = leads.stream()
                .map(SampleLead::arrival)
                .filter(it -> it.source().channel() == Channel.BOOTH_CONVERSATION)
                .map(Arrival::notes)
                .collect(Collectors.toSet());

        assertThat(words.boothNotes).hasSizeGreaterThan(40).doesNotHaveDuplicates();
        assertThat(notes).hasSizeGreaterThan(300).noneMatch(it -> it == null || it.matches(".*[{}].*"));
    }

    @Test
    void filesHaveARowForEachOfTheirPeople() {
        var files = SampleFile.all(new SampleContacts(words), TODAY);

        assertThat(files).extracting(SampleFile::rows).containsExactly(120, 90, 200);
        assertThat(files).allSatisfy(file -> assertThat(file.content().lines()).hasSize(file.rows() + 1));
    }

    @Test
    void numbersStandWhereTheTextSaysFromTo() {
        assertThat(IntStream.range(0, 200).mapToObj(seed -> Chance.of("x", seed).fill("{10-30/10} g, {1-2} h")))
                .containsOnly("10 g, 1 h", "20 g, 1 h", "30 g, 1 h", "10 g, 2 h", "20 g, 2 h", "30 g, 2 h");
    }
}
