/**
 * How every page is shown: layout, parts, words, errors and assets.
 *
 * <h2>How to make a page</h2>
 *
 * A page is a record and a template of the same name beside it:
 * <pre>{@code
 * public record LeadsPage(List<Row> leads, NewLead input, Mistakes mistakes) implements Html {}
 *
 * // LeadsPage.jte
 * @import io.firsthand.lead.web.LeadsPage
 * @import static io.firsthand.web.Page.*
 * @param LeadsPage page
 * @template.web.layout(title = say("lead.list.title"), lead = say("lead.list.count", page.count()), content = @`
 *   <form class="form" method="post" action="/leads">
 *     @template.web.csrf()
 *     @template.web.mistakes(mistakes = page.mistakes())
 *     @template.web.field(name = "email", label = say("lead.email"), value = page.input().email(), mistakes = page.mistakes())
 *     <div class="form-actions"><button class="btn btn-primary">${say("lead.create")}</button></div>
 *   </form>
 * `)
 * }</pre>
 *
 * <ul>
 *   <li>Words: {@code say("lead.list.title", argument…)} from {@code messages/lead.properties} and {@code lead_de.properties},
 *       found by themselves. Write ’ for an apostrophe. Elsewhere than in templates: {@link io.firsthand.web.Words}.
 *   <li>Numbers, times: {@code number(n)}, {@code percent(f)}, {@code day(t)}, {@code exact(t)}; mostly {@code @template.web.when(time = t)}.
 *   <li>A form with mistakes: {@code return page.status(HttpStatus.UNPROCESSABLE_CONTENT)}; htmx shows that, too.
 *   <li>Done: {@code return Redirect.to("/leads/7").saying("lead.created", name).undoneBy("/leads/7/undo")}.
 *   <li>A part for htmx is a record of its own: {@code return Page…part() ? new LeadRows(…) : new LeadsPage(…)}; ask the
 *       request header {@code HX-Request}. {@code hx-headers} on the body brings the CSRF token along.
 *   <li>No {@code style=}, {@code onclick=}, {@code <script>} or {@code <style>}: the browser would refuse them. CSS goes to
 *       {@code resources/assets/css/80-<module>.css}, scripts to {@code resources/assets/<module>/x.js}, linked by {@code asset("lead/x.js")}.
 *   <li>Parts: layout, plain, field, textarea, select, checkbox (type = "radio"), file, mistakes, search, chips, tabs, pager,
 *       empty, dialog, toast, progress, hash, when, icon, seal, mark, trustHead, trustRow, trustCard, trustFull; all on {@code /style}.
 *   <li>Leads: {@code <table class="ledger trust-table" data-list>}; a row is your first cell (name as {@code class="row-link one"},
 *       second line {@code class="two"}), then {@code trustRow}, then perhaps one short cell {@code class="trust-end"}.
 *   <li>Other lists: {@code <table class="ledger ledger-cards">} with {@code data-label} on cells turns into cards on a phone;
 *       {@code data-list} on the table gives j, k and Enter (the first link of a row opens).
 *   <li>In the side bar: a {@link io.firsthand.web.Navigation} bean. In the palette: a {@link io.firsthand.web.Finder} bean.
 *   <li>Uploads above 1 MB: a {@code BodyLimit} bean for their path.
 * </ul>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"table"})
package io.firsthand.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
