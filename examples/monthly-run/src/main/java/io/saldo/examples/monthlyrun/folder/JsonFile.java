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
        if (!Files.isRegularFile(path)) {
            problems.add(file, 0, "", "", "missingFile");
            return json;
        }
        try {
            byte[] bytes = Files.readAllBytes(path);
            JsonNode tree = MAPPER.readTree(bytes);
            if (tree == null || !tree.isObject()) {
                problems.add(file, 0, "", "", "notJson", "{…}");
                return json;
            }
            json.root = tree;
            json.locate(bytes);
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            problems.add(file, line, "", "", "notJson", e.getOriginalMessage());
        } catch (IOException e) {
            problems.add(file, 0, "", "", "unreadable", String.valueOf(e.getMessage()));
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

    /** The object under {@code name}. */
    void object(String name, Consumer<Node> reader) {
        JsonNode node = root.path(name);
        if (node.isObject()) {
            read(new Node("/" + name, node), reader);
        } else {
            problems.add(file, line("/" + name), name, "", "missingObject");
        }
    }

    /** Each object of the list under {@code name}; one that is refused does not stop the next. */
    void list(String name, Consumer<Node> reader) {
        readList("", root, name, reader);
    }

    private void readList(String pointer, JsonNode parent, String name, Consumer<Node> reader) {
        JsonNode list = parent.path(name);
        if (!list.isMissingNode() && !list.isArray()) {
            problems.add(file, line(pointer + "/" + name), name, list.toString(), "notList");
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            read(new Node(pointer + "/" + name + "/" + i, list.get(i)), reader);
        }
    }

    private static void read(Node node, Consumer<Node> reader) {
        Problems.attempt(() -> reader.accept(node));
    }

    private long line(String pointer) {
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

        private Node(String pointer, JsonNode node) {
            super(problems);
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
            readList(pointer, node, name, reader);
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
            return pointer.substring(1).replaceAll("/(\\d+)", "[$1]").replace('/', '.') + "." + field;
        }

        @Override
        Optional<String> text(String field) {
            JsonNode value = node.path(field);
            if (value.isArray()) {
                var texts = new StringBuilder();
                value.forEach(each -> texts.append(texts.isEmpty() ? "" : ",").append(each.asText()));
                return Optional.of(texts.toString()).filter(each -> !each.isEmpty());
            }
            if (value.isMissingNode() || value.isNull()) {
                return Optional.empty();
            }
            return Optional.of(value.asText().strip()).filter(each -> !each.isEmpty());
        }
    }
}
