package io.github.rootguard.acceptance.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A shell command that a document tells people to type.
 *
 * @param document the document
 * @param text the command in one line, without comments
 */
record Command(String document, String text) {

    private static final Pattern COMMENT = Pattern.compile("\\s+# .*");
    private static final Pattern INLINE = Pattern.compile("(mvn|bin/[a-z.-]+|kc\\.sh) .+");

    /** Everything in fences of the language {@code sh}, and what the prose names with its arguments. */
    static List<Command> all() {
        return Document.all().stream().flatMap(Command::of).distinct().toList();
    }

    /** The commands of this document. */
    static Stream<Command> of(Document document) {
        Stream<String> fenced = document.fences().stream()
                .filter(fence -> fence.language().equals("sh"))
                .flatMap(fence -> commands(fence.text()).stream());
        Stream<String> inline =
                document.code().stream().filter(code -> INLINE.matcher(code).matches());
        return Stream.concat(fenced, inline)
                .map(text -> new Command(document.path().toString(), text));
    }

    /** The commands of a script; one ends where its line does not go on in the next. */
    static List<String> commands(String script) {
        List<String> found = new ArrayList<>();
        StringBuilder command = new StringBuilder();
        for (String line : script.lines().toList()) {
            String text = COMMENT.matcher(" " + line).replaceFirst("").strip();
            boolean goesOn = text.endsWith("\\") || text.endsWith("|");
            command.append(
                    text.endsWith("\\") ? text.substring(0, text.length() - 1).strip() : text);
            if (goesOn) {
                command.append(' ');
            } else if (!command.isEmpty()) {
                found.add(command.toString());
                command.setLength(0);
            }
        }
        return found;
    }
}
