package app.tandem.directory;

import org.springframework.data.repository.ListCrudRepository;

interface SolutionRows extends ListCrudRepository<Solution, String> {

}
