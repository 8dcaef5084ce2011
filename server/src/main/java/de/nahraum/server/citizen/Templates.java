package de.nahraum.server.citizen;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The templates of {@code src/main/jte}, compiled with everything else. Values are escaped where they are put in. */
final class Templates {
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), "nahraum.pages");

    private Templates() {}

    /** A page whose template has one parameter. */
    static String write(String template, Object model) {
        StringOutput out = new StringOutput();
        ENGINE.render(template + ".jte", model, out);
        return out.toString();
    }

    static String write(String template, Map<String, Object> model) {
        StringOutput out = new StringOutput();
        ENGINE.render(template + ".jte", model, out);
        return out.toString();
    }
}
