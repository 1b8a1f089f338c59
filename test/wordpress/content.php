<?php
/**
 * Switches the plugin on, and writes the pages that are tried: `php content.php <endpoint>` in the site's folder. It prints JSON, name => address.
 * An author's HTML is filtered by WordPress; an administrator's is not.
 */
require getcwd() . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/plugin.php';

activate_plugin( 'sote-osallisuus/sote-osallisuus.php' );
switch_theme( 'twentytwentythree' );
update_option(
	'sote_osallisuus',
	array(
		'endpoint'     => $argv[1],
		'organisation' => 'Esimerkkilän hyvinvointialue',
		'reader'       => 'terveysaseman osastonhoitaja',
		'privacy-url'  => home_url( '/?page_id=2' ),
		'keep-days'    => '365',
	)
);
$author = wp_insert_user(
	array(
		'user_login' => 'author',
		'user_pass'  => 'author-password',
		'role'       => 'author',
	)
);

/** What the editor saves: attributes in a comment, other blocks inside. */
$block = function ( $name, $attributes, $inside ) {
	return "<!-- wp:sote/$name " . serialize_block_attributes( $attributes ) . " -->\n<!-- wp:paragraph -->\n<p>$inside</p>\n<!-- /wp:paragraph -->\n<!-- /wp:sote/$name -->";
};
$questions = wp_json_encode(
	array(
		'id'         => 'own-2026',
		'version'    => '1',
		'language'   => 'fi',
		'instrument' => 'own',
		'title'      => 'Oma kysely',
		'questions'  => array(
			array( 'id' => 'care', 'type' => 'faces', 'text' => 'Tuliko asiasi kuulluksi?' ),
			array( 'id' => 'why', 'type' => 'text', 'text' => 'Kerro lisää' ),
		),
	),
	JSON_UNESCAPED_UNICODE
);
$outcomes = wp_json_encode(
	array(
		array(
			'id'          => 'evening-hours',
			'status'      => 'will-not-do',
			'title'       => 'Laboratorio iltaisin',
			'themes'      => array(),
			'unit'        => array( 'id' => 'centre', 'name' => 'Keskusta' ),
			'said'        => array( 'summary' => 'Verikokeisiin pitäisi päästä työpäivän jälkeen.' ),
			'reason'      => 'Näytteille ei ole iltakuljetusta.',
			'askFrom'     => 'Laboratorion asiakaspalvelu',
			'responsible' => 'Laboratoriopalvelujen päällikkö',
			'history'     => array(),
			'language'    => 'fi',
			'updatedAt'   => '2026-06-29',
		),
	),
	JSON_UNESCAPED_UNICODE
);

$elsewhere = 'https://elsewhere.example/api/v1';
$prompt    = array(
	'data'        => $questions,
	'unit'        => 'keskusta',
	'unit-name'   => 'Keskustan terveysasema',
	'slot-urgent' => 'Kiireessä soita 116 117.',
	'endpoint'    => $elsewhere,
);
$contents  = array(
	'prompt'     => $block( 'feedback-prompt', $prompt, 'Soita 0295 000 000.' ),
	'board'      => $block( 'you-said-we-did', array( 'data' => $outcomes, 'heading-level' => '3' ), 'Kysy palautteista puhelimessa.' ),
	'house'      => $block( 'participation-house', array( 'open-levels' => 'feedback' ), 'Kysy osallistumisesta.' ),
	'events'     => $block( 'event-signup', array( 'heading-level' => '3' ), 'Ilmoittaudu puhelimessa.' ),
	'shortcodes' => "[sote-feedback-prompt unit=\"ranta\" unit-name=\"Rannan terveysasema\" one-at-a-time endpoint=\"$elsewhere\"]\n\nSoita 0295 000 001.\n\nTule käymään.\n\n[/sote-feedback-prompt]",
	'tags'       => "<div data-sote-endpoint=\"$elsewhere\" class=\"round\"><sote-feedback-prompt unit=\"metsala\" endpoint=\"$elsewhere\" onclick=\"alert(1)\">\n<p slot=\"urgent\">Kiireessä soita 112.</p>\n<p>Soita 0295 000 002.</p>\n</sote-feedback-prompt></div>",
);

$write = function ( $user, $title, $content ) {
	wp_set_current_user( $user );
	kses_init();
	return wp_insert_post( wp_slash( array( 'post_title' => $title, 'post_content' => $content, 'post_status' => 'publish' ) ) );
};
$pages = array();
foreach ( array( 'author' => $author, 'admin' => 1 ) as $role => $user ) {
	foreach ( $contents as $name => $content ) {
		$pages[ "$role-$name" ] = $write( $user, "$name ($role)", $content );
	}
}
echo wp_json_encode( $pages );
