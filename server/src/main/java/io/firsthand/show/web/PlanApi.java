package io.firsthand.show.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.PersonId;
import io.firsthand.identity.Requires;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.show.Cost;
import io.firsthand.show.Costs;
import io.firsthand.show.Goal;
import io.firsthand.show.Question;
import io.firsthand.show.Questions;
import io.firsthand.show.Shift;
import io.firsthand.show.Staffing;
import io.firsthand.show.Wordings;
import io.firsthand.show.web.PlanBodies.CostBody;
import io.firsthand.show.web.PlanBodies.GoalBody;
import io.firsthand.show.web.PlanBodies.GoalsBody;
import io.firsthand.show.web.PlanBodies.NewShiftBody;
import io.firsthand.show.web.PlanBodies.PersonBody;
import io.firsthand.show.web.PlanBodies.QuestionBody;
import io.firsthand.show.web.PlanBodies.ShiftBody;
import io.firsthand.show.web.PlanBodies.StaffBody;
import io.firsthand.show.web.PlanBodies.WordingBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Staff, goals, costs, questions and wordings of shows for programs. */
@RestController
@RequestMapping(path = "/api/v1/shows/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Shows")
class PlanApi {

    private final ShowAnswers answers;
    private final Staffing staffing;
    private final Costs costs;
    private final Questions questions;
    private final Wordings wordings;

    PlanApi(ShowAnswers answers, Staffing staffing, Costs costs, Questions questions, Wordings wordings) {
        this.answers = answers;
        this.staffing = staffing;
        this.costs = costs;
        this.questions = questions;
        this.wordings = wordings;
    }

    @GetMapping("/staff")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "Get staff, shifts and goals of a show")
    StaffBody staff(@PathVariable UUID id) {
        answers.find(id);
        return new StaffBody(
                staffing.of(id).stream().map(PersonId::value).toList(),
                staffing.shifts(id).stream().map(ShiftBody::of).toList(),
                staffing.goals(id).stream().map(GoalBody::of).toList());
    }

    @PostMapping(path = "/staff", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.MANAGE_SHOWS)
    @Operation(summary = "Put somebody on the staff of a show")
    StaffBody addStaff(@PathVariable UUID id, @RequestBody PersonBody body) {
        answers.find(id);
        answers.done(staffing.add(id, new PersonId(answers.needed("person", body.person()))));
        return staff(id);
    }

    @DeleteMapping("/staff/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.MANAGE_SHOWS)
    @Operation(summary = "Take somebody off the staff of a show")
    void removeStaff(@PathVariable UUID id, @PathVariable String person) {
        answers.find(id);
        answers.there(staffing.remove(id, new PersonId(answers.id(person))), "person on the staff");
    }

    @PostMapping(path = "/shifts", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.MANAGE_SHOWS)
    @Operation(summary = "Add a shift at a show", description = "In the zone of the venue.")
    ShiftBody addShift(@PathVariable UUID id, @RequestBody NewShiftBody body) {
        answers.find(id);
        return ShiftBody.of(answers.done(staffing.add(
                id,
                new Shift.Wish(
                        new PersonId(answers.needed("person", body.person())),
                        answers.needed("day", body.day()),
                        answers.needed("from", body.from()),
                        answers.needed("to", body.to()),
                        body.task()))));
    }

    @DeleteMapping("/shifts/{shift}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.MANAGE_SHOWS)
    @Operation(summary = "Delete a shift at a show")
    void deleteShift(@PathVariable UUID id, @PathVariable String shift) {
        answers.find(id);
        answers.there(staffing.withdrawShift(id, answers.id(shift), true), "shift");
    }

    @PutMapping(path = "/goals", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.MANAGE_SHOWS)
    @Operation(summary = "Set the goals of a show", description = "All of them, for each person of the staff and day.")
    GoalsBody setGoals(@PathVariable UUID id, @RequestBody GoalsBody body) {
        answers.find(id);
        var goals = answers.needed("goals", body.goals()).stream()
                .map(it -> new Goal(
                        new PersonId(answers.needed("goals.person", it.person())),
                        answers.needed("goals.day", it.day()),
                        answers.needed("goals.conversations", it.conversations())))
                .toList();
        return new GoalsBody(answers.done(staffing.setGoals(id, goals)).stream()
                .map(GoalBody::of)
                .toList());
    }

    @GetMapping("/costs")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "List what a show costs")
    List<CostBody> costs(@PathVariable UUID id) {
        answers.find(id);
        return costs.of(id).stream().map(CostBody::of).toList();
    }

    @PostMapping(path = "/costs", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.MANAGE_SHOWS)
    @Operation(summary = "Add a cost of a show")
    CostBody addCost(@PathVariable UUID id, @RequestBody CostBody body) {
        answers.find(id);
        return CostBody.of(answers.done(costs.add(id, wish(body))));
    }

    @PutMapping(path = "/costs/{cost}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.MANAGE_SHOWS)
    @Operation(summary = "Change a cost of a show")
    CostBody changeCost(@PathVariable UUID id, @PathVariable String cost, @RequestBody CostBody body) {
        answers.find(id);
        return CostBody.of(answers.done(costs.change(id, answers.id(cost), wish(body))));
    }

    private static String kinds() {
        return Arrays.stream(Cost.Kind.values()).map(Cost.Kind::id).collect(Collectors.joining(", "));
    }

    private Cost.Wish wish(CostBody body) {
        var kind = Cost.Kind.of(ShowBody.orEmpty(body.kind()))
                .orElseThrow(() -> answers.refused(new Mistake("kind", Reason.UNKNOWN_CHOICE, kinds())));
        return new Cost.Wish(
                kind,
                ShowBody.orEmpty(body.description()),
                answers.needed("amount", body.amount()),
                ShowBody.orEmpty(body.currency()));
    }

    @DeleteMapping("/costs/{cost}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.MANAGE_SHOWS)
    @Operation(summary = "Delete a cost of a show")
    void deleteCost(@PathVariable UUID id, @PathVariable String cost) {
        answers.find(id);
        answers.there(costs.withdraw(id, answers.id(cost), true), "cost");
    }

    @GetMapping("/questions")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "List the qualifying questions of a show")
    List<QuestionBody> questions(@PathVariable UUID id) {
        answers.find(id);
        return questions.of(id).stream().map(QuestionBody::of).toList();
    }

    @PostMapping(path = "/questions", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.MANAGE_SHOWS)
    @Operation(summary = "Add a qualifying question to a show")
    QuestionBody ask(@PathVariable UUID id, @RequestBody QuestionBody body) {
        answers.find(id);
        var kind = Question.Kind.of(body.kind() == null ? "text" : body.kind())
                .orElseThrow(() -> answers.refused(
                        new Mistake("kind", Reason.UNKNOWN_CHOICE, "text, choice, choices, yes_no, number")));
        return QuestionBody.of(answers.done(questions.add(
                id,
                new Question.Wish(
                        ShowBody.orEmpty(body.text()), kind, body.choices() == null ? List.of() : body.choices()))));
    }

    @DeleteMapping("/questions/{question}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.MANAGE_SHOWS)
    @Operation(summary = "Ask a question no more", description = "Answers that were given stay.")
    void retire(@PathVariable UUID id, @PathVariable String question) {
        answers.find(id);
        var its = answers.id(question);
        answers.there(questions.find(its).filter(it -> it.show().equals(id)).isPresent(), "question");
        questions.retire(its, true);
    }

    @GetMapping("/wordings")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "List the wordings of consent at a show", description = "The newest version of each.")
    List<WordingBody> wordings(@PathVariable UUID id) {
        answers.find(id);
        return wordings.of(id).stream().map(WordingBody::of).toList();
    }

    @PostMapping(path = "/wordings", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.MANAGE_SHOWS)
    @Operation(
            summary = "Write a wording of consent for a show",
            description = "Another version of it, where there is one for the purpose and the language.")
    WordingBody word(@PathVariable UUID id, @RequestBody WordingBody body, Actor actor) {
        answers.find(id);
        return WordingBody.of(answers.done(wordings.write(
                id,
                ShowBody.orEmpty(body.language()),
                ShowBody.orEmpty(body.purpose()),
                ShowBody.orEmpty(body.text()),
                actor)));
    }

    @DeleteMapping("/wordings/{wording}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.MANAGE_SHOWS)
    @Operation(summary = "Ask nobody with a wording any more", description = "Consents that were given stay.")
    void withdrawWording(@PathVariable UUID id, @PathVariable String wording) {
        answers.find(id);
        answers.there(wordings.withdraw(id, answers.id(wording), true), "wording");
    }
}
