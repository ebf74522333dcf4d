package app.tandem;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePatternUtil;
import com.ibm.icu.text.MessagePatternUtil.ArgNode;
import com.ibm.icu.text.MessagePatternUtil.MessageContentsNode;
import com.ibm.icu.text.MessagePatternUtil.MessageNode;
import com.ibm.icu.text.MessagePatternUtil.VariantNode;
import org.jspecify.annotations.Nullable;

/**
 * What a message pattern leaves open, at any depth.
 *
 * @param arguments the names of its arguments
 * @param plurals the forms of each plural in it
 * @param selects the words of each select in it, after the argument's name
 * @param problem why it cannot be read, null when it can
 */
record MessagePlaces(Set<String> arguments, List<Set<String>> plurals, Set<String> selects, @Nullable String problem) {

	/**
	 * Takes a text of the bundles; the vendor's name comes in before anything is
	 * formatted.
	 */
	static MessagePlaces of(String text) {
		String pattern = text.replace("{vendor}", "Microsoft");
		try {
			new MessageFormat(pattern);
			List<ArgNode> nodes = arguments(MessagePatternUtil.buildMessageNode(pattern)).toList();
			Set<String> names = new TreeSet<>(nodes.stream().map(ArgNode::getName).toList());
			return new MessagePlaces(names,
					nodes.stream()
						.filter((node) -> node.getArgType() == MessagePattern.ArgType.PLURAL)
						.map(MessagePlaces::forms)
						.toList(),
					new TreeSet<>(nodes.stream()
						.filter((node) -> node.getArgType() == MessagePattern.ArgType.SELECT)
						.map((node) -> node.getName() + forms(node))
						.toList()),
					null);
		}
		catch (IllegalArgumentException ex) {
			return new MessagePlaces(Set.of(), List.of(), Set.of(), String.valueOf(ex.getMessage()));
		}
	}

	private static Stream<ArgNode> arguments(MessageNode message) {
		return message.getContents().stream().filter(ArgNode.class::isInstance).flatMap(MessagePlaces::withInner);
	}

	private static Stream<ArgNode> withInner(MessageContentsNode node) {
		ArgNode argument = (ArgNode) node;
		return Stream.concat(Stream.of(argument),
				variants(argument).flatMap((variant) -> arguments(variant.getMessage())));
	}

	private static Set<String> forms(ArgNode argument) {
		return new TreeSet<>(variants(argument).map(VariantNode::getSelector).toList());
	}

	private static Stream<VariantNode> variants(ArgNode argument) {
		return (argument.getComplexStyle() != null) ? argument.getComplexStyle().getVariants().stream() : Stream.of();
	}

}
