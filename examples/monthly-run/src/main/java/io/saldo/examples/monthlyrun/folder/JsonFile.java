package io.saldo.examples.monthlyrun.folder;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The JSON file of the house, whose values know their lines. */
final class JsonFile {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final String file;
    private final Problems problems;
    private final Map<String, Integer> lines = new HashMap<>();
    private JsonNode root = MAPPER.createObjectNode();

    private JsonFile(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    static JsonFile read(Path folder, String file, Problems problems) {
        var json = new JsonFile(file, problems);
        Path path = folder.resolve(file);
        if (Files.isDirectory(path)) {
            problems.fatal(file, 0, "", "", "notFile");
            return json;
        }
        if (!Files.isRegularFile(path)) {
            problems.fatal(file, 0, "", "", "missingFile");
            return json;
        }
        try {
            TableSource.limit(path);
            byte[] bytes = Files.readAllBytes(path);
            JsonNode tree = MAPPER.readTree(bytes);
            if (tree == null || !tree.isObject()) {
                problems.fatal(file, 1, "", "", "notJson", "{…}");
                return json;
            }
            json.root = tree;
            json.locate(bytes);
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            long column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            problems.fatal(file, line, "", "", "badJson", Long.toString(column), e.getOriginalMessage());
        } catch (TableSource.Unreadable e) {
            e.tell(file, problems);
        } catch (IOException e) {
            problems.fatal(file, 0, "", "", "unreadable", String.valueOf(e.getMessage()));
        }
        return json;
    }

    private void locate(byte[] bytes) throws IOException {
        try (JsonParser parser = MAPPER.createParser(bytes)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.FIELD_NAME && !token.isStructEnd()) {
                    String pointer = parser.getParsingContext().pathAsPointer().toString();
                    String own = token.isStructStart()
                            ? parser.getParsingContext()
                                    .getParent()
                                    .pathAsPointer()
                                    .toString()
                            : pointer;
                    lines.putIfAbsent(own, parser.currentTokenLocation().getLineNr());
                }
            }
        }
    }

    /** Every name of the file must be one of these: a misspelt list would be silently lost. */
    void only(String... names) {
        Problems.attempt(() -> new Node("", root, each -> new Subject.House()).only(names));
    }

    /** A list without which nothing can be billed. */
    void needs(String name) {
        if (root.path(name).isEmpty()) {
            problems.fatal(file, line("/" + name), name, "", "missingList");
        }
    }

    /** The object under {@code name}, without which nothing can run. */
    void object(String name, Consumer<Node> reader) {
        JsonNode node = root.path(name);
        if (node.isObject()) {
            read(new Node("/" + name, node, each -> new Subject.House()), reader);
        } else {
            problems.fatal(file, line("/" + name), name, "", "missingObject");
        }
    }

    /**
     * Each object of the list under {@code name}; one that is refused does not stop the next.
     *
     * @param about what an object is about
     */
    void list(String name, Function<Fields, Subject> about, Consumer<Node> reader) {
        readList("", root, name, about, reader);
    }

    private void readList(
            String pointer, JsonNode parent, String name, Function<Fields, Subject> about, Consumer<Node> reader) {
        JsonNode list = parent.path(name);
        if (!list.isMissingNode() && !list.isArray()) {
            problems.fatal(file, line(pointer + "/" + name), name, list.toString(), "notList");
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            read(new Node(pointer + "/" + name + "/" + i, list.get(i), about), reader);
        }
    }

    private static void read(Node node, Consumer<Node> reader) {
        Problems.attempt(() -> {
            if (!node.node.isObject()) {
                node.refuse("", node.node.toString(), "notObject");
            }
            reader.accept(node);
        });
    }

    long line(String pointer) {
        String at = pointer;
        while (!at.isEmpty() && !lines.containsKey(at)) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return lines.getOrDefault(at, 1);
    }

    /** One object of the file. */
    final class Node extends Fields {
        private final String pointer;
        private final JsonNode node;

        private Node(String pointer, JsonNode node, Function<Fields, Subject> about) {
            super(problems, about);
            this.pointer = pointer;
            this.node = node;
        }

        /** Every name of the object must be one of these: a misspelt name would be silently lost. */
        Node only(String... names) {
            List<String> known = List.of(names);
            for (Iterator<String> it = node.fieldNames(); it.hasNext(); ) {
                String name = it.next();
                if (!known.contains(name)) {
                    refuse(name, node.path(name).toString(), "unknownColumn", String.join(", ", known));
                }
            }
            return this;
        }

        void each(String name, Consumer<Node> reader) {
            readList(pointer, node, name, each -> subject(), reader);
        }

        @Override
        String file() {
            return file;
        }

        @Override
        long line(String field) {
            return JsonFile.this.line(pointer + "/" + field);
        }

        @Override
        String path(String field) {
            String own = (pointer + "/" + field).substring(1).replaceAll("/(\\d+)", "[$1]");
            return (own.endsWith("/") ? own.substring(0, own.length() - 1) : own).replace('/', '.');
        }

        @Override
        Optional<String> raw(String field) {
            JsonNode value = node.path(field);
            if (value.isArray()) {
                var texts = new StringBuilder();
                value.forEach(each -> texts.append(texts.isEmpty() ? "" : ",").append(each.asText()));
                return Optional.of(texts.toString()).filter(each -> !each.isEmpty());
            }
            if (value.isMissingNode() || value.isNull()) {
                return Optional.empty();
            }
            return Optional.of(value.isValueNode() ? value.asText().strip() : value.toString())
                    .filter(each -> !each.isEmpty());
        }

        @Override
        Optional<String> flaw(String field) {
            JsonNode value = node.path(field);
            boolean plain = !value.isObject();
            for (JsonNode each : value) {
                plain = plain && each.isValueNode() && !each.asText().isBlank();
            }
            return plain || field.isEmpty() ? Optional.empty() : Optional.of("notPlain");
        }
    }
}
