package io.firsthand.buying.web;

import io.firsthand.buying.SecondLook;
import io.firsthand.buying.Standing;
import io.firsthand.web.Html;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How far the company of a lead is, on the lead’s page.
 *
 * @param company its name
 * @param looks the second looks at which something was chosen
 */
public record LeadBuyingSection(
        String company,
        String href,
        Standing standing,
        List<String> reasons,
        List<SecondLook> looks,
        Map<UUID, String> names)
        implements Html {}
