package app.tandem.deal.pipeline;

import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.deal.Favorites;
import app.tandem.shell.LocalPath;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class FavoriteController {

	private final Favorites favorites;

	FavoriteController(Favorites favorites) {
		this.favorites = favorites;
	}

	@PostMapping("/opportunities/{id}/favorite")
	String add(@PathVariable UUID id, @RequestParam(required = false) @Nullable String back, Viewer viewer) {
		this.favorites.add(id, viewer);
		return LocalPath.of(back).redirect();
	}

	@PostMapping("/opportunities/{id}/favorite/removal")
	String remove(@PathVariable UUID id, @RequestParam(required = false) @Nullable String back, Viewer viewer) {
		this.favorites.remove(id, viewer);
		return LocalPath.of(back).redirect();
	}

}
