package app.tandem.matrix;

/** The locations of each company. */
enum Place {

	HEAD, LONDON, SEATTLE

}
