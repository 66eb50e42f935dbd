package io.firsthand.content.web;

import io.firsthand.content.Giving;
import io.firsthand.content.Piece;
import io.firsthand.content.Piece.Kind;
import io.firsthand.content.Piece.State;
import io.firsthand.content.PieceBook;
import io.firsthand.content.PieceChange;
import io.firsthand.content.PieceFiles;
import io.firsthand.content.Pieces;
import io.firsthand.content.Sendings;
import io.firsthand.content.web.PieceBody.NewBody;
import io.firsthand.content.web.PieceBody.NewLinkBody;
import io.firsthand.content.web.PieceBody.SendingBody;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.web.LeadProblems;
import io.firsthand.web.NotValid;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Content for programs. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Content")
class PieceApi {

    private final Pieces pieces;
    private final PieceBook book;
    private final Sendings sendings;
    private final Leads leads;
    private final ContentFiles files;
    private final PieceFiles uploads;
    private final LeadProblems problems;

    PieceApi(
            Pieces pieces,
            PieceBook book,
            Sendings sendings,
            Leads leads,
            LeadProblems problems,
            ContentFiles files,
            PieceFiles uploads) {
        this.pieces = pieces;
        this.book = book;
        this.sendings = sendings;
        this.leads = leads;
        this.problems = problems;
        this.files = files;
        this.uploads = uploads;
    }

    @GetMapping("/content")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "List content", description = "Up to 500 pieces, those due first in front.")
    List<PieceBody> list(@Parameter(description = "Only those of this state") @RequestParam Optional<String> state) {
        var states = state.map(it -> new State[] {
                    State.of(it).orElseThrow(() -> NotValid.of("state", "must be a state such as published"))
                })
                .orElse(State.values());
        return book.in(states).stream().map(this::told).toList();
    }

    @GetMapping(path = "/content.csv", produces = "text/csv")
    @Requires(Permission.READ_LEADS)
    @Operation(
            summary = "Get content as CSV",
            description =
                    "Up to 500 pieces with the questions that they answer and to how many leads they were sent, in UTF-8.")
    @ApiResponse(responseCode = "200", description = "The file")
    void file(HttpServletResponse response) {
        files.board(response);
    }

    @PostMapping(path = "/content", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.WRITE_LEADS)
    @Operation(summary = "Ask for content", description = "Whoever is to make it is told.")
    PieceBody request(@RequestBody NewBody body, Actor actor) {
        var kind = Kind.of(body.kind() == null ? "" : body.kind())
                .orElseThrow(() -> NotValid.of("kind", "must be one of " + Kind.known()));
        return done(pieces.request(body.wish(kind), body.questions() == null ? List.of() : body.questions(), actor));
    }

    @GetMapping("/content/{id}")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "Get a piece of content")
    PieceBody get(@PathVariable UUID id) {
        return told(book.find(id).orElseThrow(() -> LeadProblems.missing("content")));
    }

    @PostMapping(path = "/content/{id}/links", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.WRITE_LEADS)
    @Operation(summary = "Add a version that is a link", description = "Sales has to approve it.")
    PieceBody add(@PathVariable UUID id, @RequestBody NewLinkBody body, Actor actor) {
        get(id);
        return done(pieces.add(
                id, body.language() == null ? "" : body.language(), body.link() == null ? "" : body.link(), actor));
    }

    @PostMapping("/content/{id}/files")
    @Requires(Permission.WRITE_LEADS)
    @Operation(
            summary = "Add a version that is a file",
            description =
                    "As `multipart/form-data` with the part `file`: PDF, PNG, JPEG, WebP, HEIC, plain text, CSV, DOCX,"
                            + " XLSX, PPTX, MP3, M4A, OGG or WAV, told by its bytes, 25 MB at most unless the operator allows"
                            + " otherwise. Sales has to approve it.")
    PieceBody add(
            @PathVariable UUID id,
            @Parameter(description = "Such as `en` or `de`") @RequestParam(defaultValue = "") String language,
            @RequestParam Optional<MultipartFile> file,
            Actor actor)
            throws IOException {
        get(id);
        if (file.isEmpty() || file.get().isEmpty()) {
            throw NotValid.of("file", "must be a part with a file in it");
        }
        try (var in = file.get().getInputStream()) {
            var name = Objects.requireNonNullElse(file.get().getOriginalFilename(), "");
            return done(uploads.add(id, language.strip(), name, in, actor));
        }
    }

    @PostMapping("/content/{id}/approval")
    @Requires(Permission.WRITE_LEADS)
    @Operation(summary = "Approve content for buyers", description = "With the token of a person of sales only.")
    PieceBody approve(@PathVariable UUID id, Actor actor) {
        return done(pieces.approve(id, actor));
    }

    @PostMapping("/content/{id}/publication")
    @Requires(Permission.WRITE_LEADS)
    @Operation(summary = "Publish content", description = "Approved, or withdrawn before; whoever asked is told.")
    PieceBody publish(
            @PathVariable UUID id,
            @Parameter(description = "The last day of use") @RequestParam Optional<LocalDate> expires,
            Actor actor) {
        return done(pieces.publish(id, expires.orElse(null), actor));
    }

    @PostMapping("/content/{id}/withdrawal")
    @Requires(Permission.WRITE_LEADS)
    @Operation(summary = "Withdraw content", description = "It is not sent any more, and its links say so.")
    PieceBody withdraw(@PathVariable UUID id, Actor actor) {
        return done(pieces.withdraw(id, null, actor));
    }

    @GetMapping("/leads/{id}/content")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "List the content that a lead got", description = "The latest last.")
    List<SendingBody> ofLead(@PathVariable UUID id) {
        return sendings.of(lead(id)).stream()
                .map(it -> SendingBody.of(it, sendings.link(it)))
                .toList();
    }

    @PostMapping("/leads/{id}/content/{content}")
    @Requires(Permission.WRITE_LEADS)
    @Operation(summary = "Make a link to content for a lead", description = "To be put into a mail or message.")
    SendingBody give(
            @PathVariable UUID id,
            @PathVariable String content,
            @Parameter(description = "en if absent") @RequestParam(defaultValue = "en") String language,
            Actor actor) {
        return switch (sendings.link(lead(id), piece(content), language, actor)) {
            case Giving.Given(var it, var link) -> SendingBody.of(it, link);
            case Giving.Missing() -> throw LeadProblems.missing("content");
            case Giving.NotOffered(), Giving.Withheld _ ->
                throw conflict("It is not published, was withdrawn, or its last day of use is over.");
        };
    }

    private PieceBody done(PieceChange change) {
        return switch (change) {
            case PieceChange.Done(var it) -> told(it);
            case PieceChange.Missing() -> throw LeadProblems.missing("content");
            case PieceChange.Refused(var why) -> throw problems.refused(why);
            case PieceChange.NotNow(var it) ->
                throw conflict("It is %s: a step before is missing, or it is further already."
                        .formatted(it.state().id()));
            case PieceChange.NotYours() -> {
                var problem = ProblemDetail.forStatusAndDetail(
                        HttpStatus.FORBIDDEN,
                        "Only somebody of sales approves content, and nobody what they added; use the token of such a person.");
                problem.setTitle("Not yours to approve");
                throw new ErrorResponseException(HttpStatus.FORBIDDEN, problem, null);
            }
        };
    }

    private static ErrorResponseException conflict(String sentence) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, sentence);
        problem.setTitle("Not now");
        return new ErrorResponseException(HttpStatus.CONFLICT, problem, null);
    }

    private PieceBody told(Piece it) {
        return PieceBody.of(it, book.questions(List.of(it)).getOrDefault(it.id(), Set.of()), book.editions(it.id()));
    }

    private UUID piece(String id) {
        return QuestionPages.id(id).orElseThrow(() -> LeadProblems.missing("content"));
    }

    private LeadId lead(UUID id) {
        return leads.get(new LeadId(id))
                .orElseThrow(() -> LeadProblems.missing("lead"))
                .id();
    }
}
