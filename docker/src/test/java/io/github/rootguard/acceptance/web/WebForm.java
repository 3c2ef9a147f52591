package io.github.rootguard.acceptance.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** A form with the values that it came with. Buttons are not sent unless pressed. */
public final class WebForm {

    private final Http agent;
    private final URI action;
    private final Map<String, String> fields = new LinkedHashMap<>();

    private WebForm(Http agent, URI action) {
        this.agent = agent;
        this.action = action;
    }

    static WebForm of(Http agent, URI page, Element form) {
        WebForm filled = new WebForm(agent, page.resolve(form.attr("action")));
        for (Element field : form.select("input[name],select[name],textarea[name]")) {
            String type = field.attr("type");
            boolean isButton = type.equals("submit") || type.equals("button");
            boolean isOff = (type.equals("checkbox") || type.equals("radio")) && !field.hasAttr("checked");
            if (!isButton && !isOff) {
                filled.fields.put(field.attr("name"), valueOf(field));
            }
        }
        return filled;
    }

    /** Where the form goes. */
    public URI action() {
        return action;
    }

    /** The values as they would be sent now. */
    public Map<String, String> fields() {
        return Map.copyOf(fields);
    }

    /** Fills in a field, ticks a box or presses a button of this name. */
    public WebForm with(String name, String value) {
        fields.put(name, value);
        return this;
    }

    /** Sends the form without following a redirect. */
    public WebPage post() {
        return agent.post(action, fields);
    }

    /** Sends the form and follows redirects on the same server. */
    public WebPage submit() {
        return post().follow();
    }

    private static String valueOf(Element field) {
        if (field.tagName().equals("select")) {
            Element chosen = field.selectFirst("option[selected]");
            Element option = chosen == null ? field.selectFirst("option") : chosen;
            return option == null ? "" : option.val();
        }
        boolean isBox =
                field.attr("type").equals("checkbox") || field.attr("type").equals("radio");
        return isBox && !field.hasAttr("value") ? "on" : field.val();
    }
}
