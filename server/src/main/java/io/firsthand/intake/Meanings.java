package io.firsthand.intake;

import io.firsthand.lead.Channel;
import io.firsthand.lead.Stage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the words of other systems for sources and stages mean in ours; a suggestion, which people overrule. */
final class Meanings {

    private record Rule<T>(Pattern words, T meaning) {}

    private static final List<Rule<Channel>> CHANNELS = List.of(
            channel("referral sites?|referring sites?|verweis(ende)?.?(seiten?|websites?)", Channel.CONTACT_FORM),
            channel("chat|olark|intercom|drift|whatsapp", Channel.CHAT),
            channel("webinar|online.?seminar", Channel.WEBINAR),
            channel(
                    "booth|stand|trade.?show|messe|badge|expo|fair|conference|konferenz|event|veranstaltung",
                    Channel.BOOTH_CONVERSATION),
            channel("meeting|termin|besuch", Channel.MEETING),
            channel("refer(ral|ence|red)?|empfehlung|word.of.mouth|recommend\\w*|partner", Channel.REFERRAL),
            channel("click2call|(phone|cold|inbound)? ?calls?|phone.*|anruf|telefon\\w*", Channel.INBOUND_CALL),
            channel("demo|vorf.hrung", Channel.DEMO_REQUEST),
            channel("pric(e|ing)|quote|rfq|angebot|preis\\w*", Channel.PRICING_ENQUIRY),
            channel(
                    "download|white.?paper|e.?book|content|blog\\w*|\\w*blog|video|youtube\\w*|press\\w*|podcast",
                    Channel.CONTENT_DOWNLOAD),
            channel("news.?letter|e.?mail( marketing)?|edm|mailing|rundbrief", Channel.NEWSLETTER),
            channel(
                    "purchased|bought|gekauft\\w*|list|liste|zoominfo|cognism|data.?provider|external.?list",
                    Channel.PURCHASED_LIST),
            channel(
                    "ads?|adwords|advert\\w*|anzeigen?|paid|ppc|cpc|pay.per.click|display|banner|magazine|newspaper"
                            + "|facebook|instagram|linkedin|twitter|social.*|youtube.ads|werbung",
                    Channel.ADVERTISEMENT),
            channel(
                    "google|bing|organic|search|suche|direct|web|web.?site|landing.?page|form|formular|kontaktformular"
                            + "|contact|homepage|inbound|sign.?up|trial",
                    Channel.CONTACT_FORM));

    private static final List<Rule<Stage>> STAGES = List.of(
            stage(
                    "closed.*not converted|unqualified|disqualified|junk|spam|bad fit|not a fit|invalid|unqualifiziert"
                            + "|disqualifiziert|bad data",
                    Stage.DISQUALIFIED),
            stage("closed.?lost|lost|verloren|churned", Stage.LOST),
            stage("closed.?won|won|customer|kunde|gewonnen|evangelist", Stage.WON),
            stage("nurtur\\w*|recycle\\w*|on hold|bad timing|later|not now|sp.ter", Stage.NURTURE),
            stage(
                    "opportunity|open deal|deal|chance|verkaufschance|proposal|negotiation|closed.*converted|converted",
                    Stage.OPPORTUNITY),
            stage("sql|sales.?qualified( lead)?|salesqualifiedlead|qualified|qualifiziert", Stage.SQL),
            stage(
                    "sal|sales.?accepted( lead)?|accepted|assigned|working.*|in progress|in bearbeitung"
                            + "|attempt(ed|ing)?( to contact)?|connected|contacted|kontaktiert",
                    Stage.SAL),
            stage("mql|marketing.?qualified( lead)?|marketingqualifiedlead|engaged", Stage.MQL),
            stage(
                    "inquiry|enquiry|lead|new|neu|open.*|offen|subscriber|raw|prospect|interessent|not contacted",
                    Stage.INQUIRY));

    private Meanings() {}

    /** Never empty-handed: what nothing is known of is {@link Channel#UNKNOWN}. */
    static Channel channel(String value) {
        var plain = plain(value);
        var exact = Channel.of(plain.replace(' ', '_'));
        return exact.orElseGet(() -> CHANNELS.stream()
                .filter(rule -> rule.words().matcher(plain).find())
                .map(Rule::meaning)
                .findFirst()
                .orElse(Channel.UNKNOWN));
    }

    static Optional<Stage> stage(String value) {
        var plain = plain(value);
        var exact = Stage.of(plain.replace(' ', '_'));
        return exact.isPresent()
                ? exact
                : STAGES.stream()
                        .filter(rule -> rule.words().matcher(plain).matches())
                        .map(Rule::meaning)
                        .findFirst();
    }

    private static String plain(String value) {
        return value.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_/-]+", " ");
    }

    private static Rule<Channel> channel(String words, Channel meaning) {
        return new Rule<>(Pattern.compile("(?<![\\p{L}\\p{N}])(" + words + ")(?![\\p{L}\\p{N}])"), meaning);
    }

    private static Rule<Stage> stage(String words, Stage meaning) {
        return new Rule<>(Pattern.compile(words), meaning);
    }
}
