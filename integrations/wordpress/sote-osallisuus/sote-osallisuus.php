<?php
/**
 * Plugin Name: Sote-osallisuus
 * Description: Feedback, its results, events and the participation house of health and social care, as blocks, shortcodes and tags.
 * Version: 0.0.0
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * License: MIT
 */

namespace SoteOsallisuus;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

const PLUGIN_FILE = __FILE__;

foreach ( array( 'widgets', 'files', 'settings', 'allowed-tags', 'shortcodes', 'blocks' ) as $part ) {
	require __DIR__ . "/includes/$part.php";
}
