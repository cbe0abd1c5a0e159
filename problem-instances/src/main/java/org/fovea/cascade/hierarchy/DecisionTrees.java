package org.fovea.cascade.hierarchy;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fovea.cascade.Solutions;
import org.fovea.instance.Limits;
import org.fovea.json.Document;
import org.fovea.json.Form;
import org.fovea.json.Format;
import org.fovea.json.Listing;
import org.fovea.json.NamedValues;
import org.fovea.json.Numbers;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;

/**
 * Reads and writes decision trees ({@code fovea-decision-tree/1}).
 *
 * <p>Reading checks the form alone; whether ids are known and limits hold is asked of the judge.
 */
public final class DecisionTrees {

    /** The value of their field {@code format}. */
    public static final String TAG = "fovea-decision-tree/1";

    private static final int MOST_NODES = 1_000_000; // memory sets a limit

    private static final Form<Integer> INDEX = Numbers.integer(0, MOST_NODES);

    private static final Structure<DecisionTree.Node> NODE =
            Structure.of(
                    "node",
                    fields -> {
                        var ask = fields.required("ask", Scalars.text(), DecisionTree.Node::ask);
                        var unsure = fields.optionalInt("unsure", INDEX, DecisionTree.Node::unsure);
                        var superClasses =
                                fields.orElse(
                                        "superClasses",
                                        NamedValues.byId(
                                                INDEX, Limits.ID, Hierarchy.MOST_SUPER_CLASSES),
                                        Map.of(),
                                        DecisionTree.Node::superClasses);
                        return values ->
                                new DecisionTree.Node(
                                        values.of(ask), values.of(unsure), values.of(superClasses));
                    });

    private static final Format<DecisionTree> FORMAT =
            new Format<>(TAG, "A decision tree over a hierarchy of classifiers", content());

    private DecisionTrees() {}

    /**
     * Reads a decision tree.
     *
     * @throws org.fovea.input.InvalidInput with every error of its form
     * @throws org.fovea.json.UnusableFile where it cannot be opened
     */
    public static DecisionTree read(Path file) {
        return read(Document.read(file));
    }

    /** Reads a decision tree that is in memory. */
    public static DecisionTree read(Document document) {
        return FORMAT.read(document);
    }

    /** Writes a decision tree, whole or not at all: the same tree gives the same bytes. */
    public static void write(DecisionTree tree, Path target) {
        FORMAT.write(tree, target);
    }

    /** Writes a decision tree to a stream, which stays open. */
    public static void write(DecisionTree tree, OutputStream target) {
        FORMAT.write(tree, target);
    }

    /** The JSON Schema of decision trees. */
    public static String schema() {
        return FORMAT.schema();
    }

    /** The nodes of a tree inside another document. */
    public static Form<List<DecisionTree.Node>> nodesForm() {
        return Listing.of("nodes", NODE, 1, MOST_NODES).onePerLine();
    }

    private static Structure<DecisionTree> content() {
        return Structure.onePerLine(
                "decisionTree",
                fields -> {
                    fields.required(Format.FIELD, Scalars.exactly(TAG), _ -> TAG);
                    var instance =
                            fields.required("instance", Scalars.text(), DecisionTree::instance);
                    var claim =
                            fields.optional("solver", Solutions.claimForm(), DecisionTree::claim);
                    var nodes = fields.required("nodes", nodesForm(), DecisionTree::nodes);
                    return values ->
                            new DecisionTree(
                                    values.of(instance), values.of(claim), values.of(nodes));
                });
    }
}
